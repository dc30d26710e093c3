package nl.wegwijzer.regions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;
import nl.wegwijzer.regions.hours.DutchHolidays;
import nl.wegwijzer.regions.hours.WeekHours;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class RegionsControllerTests {

    private static final WeekHours HOURS =
            new WeekHours(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0), new DutchHolidays());
    private static final Region WITH_DESKS =
            region("AM12", "Gooi", desk("Gemeente", "gemeente"), desk("WSP Gooi", "WSP"));
    private static final Region WITHOUT = region("AM02", "Friesland");
    private static final Region WHOLE_COUNTRY = region("landelijk", "Landelijk", desk("Werkcentrum", "Werkcentrum"));

    private final MockMvcTester http = MockMvcTester.of(new RegionsController(new TwoRegions()));

    @Test
    void givesRegionMunicipalityAndTheDeskForEmployers() {
        assertThat(http.get().uri("/api/v1/regions?place=hilversum"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.matches[0].code", code -> assertThat(code).isEqualTo("AM12"))
                .hasPathSatisfying(
                        "$.matches[0].region", name -> assertThat(name).isEqualTo("Gooi"))
                .hasPathSatisfying(
                        "$.matches[0].municipality", name -> assertThat(name).isEqualTo("Hilversum"))
                .hasPathSatisfying(
                        "$.matches[0].desk.name", name -> assertThat(name).isEqualTo("WSP Gooi"))
                .hasPathSatisfying(
                        "$.matches[0].desk.asOf", asOf -> assertThat(asOf).isEqualTo("2025"))
                .hasPathSatisfying(
                        "$.matches[0].desk.national", flag -> assertThat(flag).isEqualTo(false));
    }

    @Test
    void aRegionWithoutADeskSendsToTheNationalOne() {
        assertThat(http.get().uri("/api/v1/regions?place=sneek"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.matches[0].desk.name", name -> assertThat(name).isEqualTo("Werkcentrum"))
                .hasPathSatisfying(
                        "$.matches[0].desk.national", flag -> assertThat(flag).isEqualTo(true));
    }

    @Test
    void nothingFoundIsAnEmptyList() {
        assertThat(http.get().uri("/api/v1/regions?place=xyz"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"matches\":[]}");
    }

    private static Region region(String code, String name, Region.Desk... desks) {
        return new Region(code, name, List.of(), List.of(desks), HOURS);
    }

    private static Region.Desk desk(String name, String kind) {
        return new Region.Desk(
                name, kind, Optional.of("https://x.nl"), Optional.empty(), Optional.empty(), "https://bron.nl", "2025");
    }

    /** Knows Hilversum and Sneek. */
    private static final class TwoRegions implements Regions {

        @Override
        public List<Match> find(String text) {
            return switch (text) {
                case "hilversum" -> List.of(new Match(WITH_DESKS, "Hilversum", "Hilversum"));
                case "sneek" -> List.of(new Match(WITHOUT, "Súdwest-Fryslân", "Sneek"));
                default -> List.of();
            };
        }

        @Override
        public Optional<Region> region(String code) {
            return code.equals("landelijk") ? Optional.of(WHOLE_COUNTRY) : Optional.empty();
        }

        @Override
        public List<Region> all() {
            return List.of(WITH_DESKS, WITHOUT);
        }
    }
}
