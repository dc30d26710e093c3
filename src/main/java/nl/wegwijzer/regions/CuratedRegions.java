package nl.wegwijzer.regions;

import java.util.List;
import java.util.Optional;
import nl.wegwijzer.regions.loading.RegionFiles;
import nl.wegwijzer.regions.places.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The regions of the knowledge folder; read again when the folder changes. */
final class CuratedRegions implements Regions {

    private static final Logger LOG = LoggerFactory.getLogger(CuratedRegions.class);

    private final java.util.function.Supplier<RegionFiles> load;
    private volatile RegionFiles files;

    CuratedRegions(java.util.function.Supplier<RegionFiles> load) {
        this.load = load;
        this.files = load.get();
    }

    /** Takes in changed files; faulty ones are logged and leave the old standing. */
    void refresh() {
        try {
            files = load.get();
        } catch (nl.wegwijzer.knowledge.curated.FaultyContent e) {
            LOG.warn("The changed regions are not taken in. {}", e.getMessage());
        }
    }

    @Override
    public List<Match> find(String text) {
        RegionFiles now = files;
        return now.places().find(text).stream().map(place -> match(now, place)).toList();
    }

    private static Match match(RegionFiles files, Place place) {
        Region region = files.regions().get(place.region());
        return new Match(region, place.municipality(), place.name());
    }

    @Override
    public Optional<Region> region(String code) {
        RegionFiles now = files;
        return NATIONAL.equals(code)
                ? Optional.of(now.national())
                : Optional.ofNullable(now.regions().get(code));
    }

    @Override
    public List<Region> all() {
        return List.copyOf(files.regions().values());
    }
}
