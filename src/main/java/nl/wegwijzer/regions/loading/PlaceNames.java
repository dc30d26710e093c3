package nl.wegwijzer.regions.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.FaultyContent;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.places.Place;
import nl.wegwijzer.regions.places.PlaceFinder;
import nl.wegwijzer.regions.places.PlaceWords;
import nl.wegwijzer.regions.places.Postcodes;

/** Collects every name by which a person may call a place, from the region files, {@code aliassen.csv} and {@code postcodes.csv}. */
final class PlaceNames {

    private static final String ALIASES = "regios/aliassen.csv";
    private static final String POSTCODES = "regios/postcodes.csv";

    private final ContentFolder folder;
    private final List<List<String>> postcodeRows;
    private final Map<String, Long> sizes;
    private final Map<String, Region> byMunicipality = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    PlaceNames(ContentFolder folder) {
        this.folder = folder;
        this.postcodeRows = CsvRows.read(folder, POSTCODES);
        this.sizes = postcodeRows.stream().collect(Collectors.groupingBy(row -> row.get(1), Collectors.counting()));
    }

    /** Adds the names of a region and of its municipalities. */
    void add(Region region, List<String> otherNames) {
        for (String name : region.municipalities()) {
            byMunicipality.put(name, region);
            add(name, name, region.code(), Place.Rank.MUNICIPALITY);
        }
        add(region.name(), "", region.code(), Place.Rank.REGION);
        add(region.code(), "", region.code(), Place.Rank.REGION);
        otherNames.forEach(name -> add(name, "", region.code(), Place.Rank.REGION));
    }

    PlaceFinder finder(Item words) {
        aliases();
        Postcodes postcodes = postcodes();
        return new PlaceFinder(
                places,
                new PlaceWords(
                        keys(words, "wijzers"),
                        keys(words, "vulwoorden"),
                        keys(words, "na_wijzer"),
                        keys(words, "werkwoorden"),
                        keys(words, "alleen"),
                        keys(words, "geen_plaats")),
                postcodes);
    }

    /** A name may stand several times, once for each thing it may mean; the third cell sets a region apart from the municipality's own. */
    private void aliases() {
        for (List<String> row : CsvRows.read(folder, ALIASES)) {
            String own = regionOf(row.get(1), ALIASES).code();
            String region = row.size() > 2 && !row.get(2).isEmpty() ? row.get(2) : own;
            add(row.get(0), row.get(1), region, Place.Rank.ALIAS);
        }
    }

    private Postcodes postcodes() {
        Set<String> known = places.stream().map(Place::name).collect(Collectors.toSet());
        Map<String, Place> byDigits = new HashMap<>();
        for (List<String> row : postcodeRows) {
            String name = row.get(1);
            Region region = regionOf(row.get(2), POSTCODES);
            byDigits.put(row.get(0), place(name, row.get(2), region.code(), Place.Rank.HAMLET));
            if (!known.contains(name)) {
                add(name, row.get(2), region.code(), Place.Rank.HAMLET);
            }
        }
        return new Postcodes(byDigits);
    }

    private void add(String name, String municipality, String region, Place.Rank rank) {
        places.add(place(name, municipality, region, rank));
    }

    private Place place(String name, String municipality, String region, Place.Rank rank) {
        return new Place(
                name, municipality, region, sizes.getOrDefault(name, 0L).intValue(), rank);
    }

    private Region regionOf(String municipality, String path) {
        Region region = byMunicipality.get(municipality);
        if (region == null) {
            throw new FaultyContent(List.of(Fault.of(path, 1, "WW001.municipality", municipality)));
        }
        return region;
    }

    private static Set<String> keys(Item item, String key) {
        return item.texts(key).stream().map(PlaceFinder::key).collect(Collectors.toSet());
    }
}
