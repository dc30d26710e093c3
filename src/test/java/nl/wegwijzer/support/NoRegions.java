package nl.wegwijzer.support;

import java.util.List;
import java.util.Optional;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;

/** Regions that recognise nothing. */
public class NoRegions implements Regions {

    @Override
    public List<Match> find(String text) {
        return List.of();
    }

    @Override
    public Optional<Region> region(String code) {
        return Optional.empty();
    }

    @Override
    public List<Region> all() {
        return List.of();
    }
}
