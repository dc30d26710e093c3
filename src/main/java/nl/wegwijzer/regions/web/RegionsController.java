package nl.wegwijzer.regions.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.platform.web.ApiProblem;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/regions?place=}: place, municipality, alias or postcode to the region and its desk. */
@RestController
class RegionsController {

    private static final int PLACE_MAX = 200;

    /** The desk that serves employers comes first. */
    private static final List<String> KINDS = List.of("WSP", "Werkcentrum", "gemeente", "UWV");

    private final Regions regions;

    RegionsController(Regions regions) {
        this.regions = regions;
    }

    /**
     * @param matches what the place may mean, best first; several when the name is ambiguous
     */
    record Found(List<Match> matches) {}

    /**
     * @param municipality absent when the place is a whole region
     * @param desk         the desk of the region, or of the country when none of the region has a source
     */
    record Match(String code, String region, @Nullable String municipality, Desk desk) {}

    /**
     * @param asOf     the date or year of the source
     * @param national whether it serves the whole country because the region has none with a source
     */
    record Desk(
            String name,
            String kind,
            @Nullable String website,
            @Nullable String phone,
            @Nullable String email,
            String source,
            String asOf,
            boolean national) {}

    @Operation(summary = "The region and the desk of a place, municipality or postcode; typing errors are understood")
    @GetMapping("/api/v1/regions")
    Found find(@RequestParam String place) {
        if (place.isBlank() || place.length() > PLACE_MAX) {
            throw ApiProblem.invalid("place");
        }
        return new Found(regions.find(place).stream().map(this::match).toList());
    }

    private Match match(Regions.Match found) {
        Region region = found.region();
        String municipality = found.municipality().isEmpty() ? null : found.municipality();
        return new Match(region.code(), region.name(), municipality, desk(region));
    }

    private Desk desk(Region region) {
        return first(region)
                .map(desk -> desk(desk, false))
                .or(() -> regions.region(Regions.NATIONAL)
                        .flatMap(RegionsController::first)
                        .map(desk -> desk(desk, true)))
                .orElseThrow(() -> new IllegalStateException("regios/landelijk.yaml has no desk"));
    }

    private static Optional<Region.Desk> first(Region region) {
        return region.desks().stream().min(Comparator.comparingInt(desk -> KINDS.indexOf(desk.kind())));
    }

    private static Desk desk(Region.Desk desk, boolean national) {
        return new Desk(
                desk.name(),
                desk.kind(),
                desk.website().orElse(null),
                desk.phone().orElse(null),
                desk.email().orElse(null),
                desk.source(),
                desk.asOf(),
                national);
    }
}
