package nl.wegwijzer.regions;

import java.util.List;
import java.util.Optional;

/** The 35 labour market regions. */
public interface Regions {

    /** The code of what serves all of the country, which is none of the 35. */
    String NATIONAL = "landelijk";

    /**
     * A place that was recognised.
     *
     * @param place        as the register writes it: a municipality, a village, an old name, or a region
     * @param municipality the municipality of today; empty when the person named a region and no place in it
     */
    record Match(Region region, String municipality, String place) {}

    /**
     * Recognises a place, municipality, alias or postcode (four digits, or six characters), with typing errors.
     *
     * @param text the words of a person; may be a whole sentence such as "ik zit in hilverum"
     *             a region beside an ambiguous name decides, such as "Hengelo (Achterhoek)"
     * @return what it may mean, best first; several when the name is ambiguous; empty when nothing is recognised
     */
    List<Match> find(String text);

    /** The region of a CBS code such as {@code AM12}; {@link #NATIONAL} gives the desk for all of the country, which is not in {@link #all}. */
    Optional<Region> region(String code);

    List<Region> all();
}
