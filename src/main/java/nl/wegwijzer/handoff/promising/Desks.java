package nl.wegwijzer.handoff.promising;

import java.util.Optional;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;

/** Which desk has a case. */
public class Desks {

    /** The code of the desk for who does not know the region, or whose region let the promise slip. */
    public static final String NATIONAL = "landelijk";

    private final Regions regions;
    private final Texts texts;

    public Desks(Regions regions, Texts texts) {
        this.regions = regions;
        this.texts = texts;
    }

    /**
     * A desk.
     *
     * @param name   as part of a sentence: the advisers of ..
     * @param hours  when it works
     * @param listed whether we know a public contact point of it
     */
    public record Desk(String code, String name, Region.OfficeHours hours, boolean listed) {}

    /** The desk of a code; absent when no region has it. */
    public Optional<Desk> find(String code, Language language) {
        return code.equals(NATIONAL)
                ? Optional.of(national(language))
                : regions.region(code)
                        .map(region -> new Desk(
                                code,
                                region.name(),
                                region.hours(),
                                !region.desks().isEmpty()));
    }

    /** The desk of a code; the national one when the region is no longer there. */
    public Desk of(String code, Language language) {
        return find(code, language).orElseGet(() -> national(language));
    }

    /** Works its own hours when they are known, else those of the first region: hours of desks hardly differ. */
    private Desk national(Language language) {
        Region national = regions.region(NATIONAL).orElseGet(() -> regions.all().getFirst());
        return new Desk(NATIONAL, texts.get("desk-national", language), national.hours(), true);
    }
}
