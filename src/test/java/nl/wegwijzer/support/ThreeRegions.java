package nl.wegwijzer.support;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;

/**
 * Three regions: Amsterdam, Hilversum, and one without a public desk (Emmen). Hengelo is in two of them. Desks work on weekdays
 * from 9 to 17, not on Christmas Day, Boxing Day and New Year's Day.
 */
public final class ThreeRegions implements Regions {

    public static final String AMSTERDAM = "AM12";
    public static final String GOOI = "AM13";
    public static final String DRENTHE = "AM03";

    private static final Hours HOURS = new Hours();
    private static final Map<String, Region> BY_CODE = Map.of(
            AMSTERDAM, region(AMSTERDAM, "Groot Amsterdam", List.of("Amsterdam", "Diemen"), true),
            GOOI, region(GOOI, "Gooi en Vechtstreek", List.of("Hilversum", "Hengelo"), true),
            DRENTHE, region(DRENTHE, "Drenthe", List.of("Emmen", "Hengelo"), false));

    private static Region region(String code, String name, List<String> municipalities, boolean desk) {
        Region.Desk known = new Region.Desk(
                "WSP " + name, "WSP", Optional.empty(), Optional.of("088 000 0000"), Optional.empty(), "test", "2026");
        Region.Desk uwv = new Region.Desk(
                "UWV " + name, "UWV", Optional.empty(), Optional.of("088 898 9295"), Optional.empty(), "test", "2026");
        return new Region(code, name, municipalities, desk ? List.of(known, uwv) : List.of(), HOURS);
    }

    @Override
    public List<Match> find(String text) {
        String words = " " + text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", " ") + " ";
        return Stream.of(AMSTERDAM, GOOI, DRENTHE)
                .map(BY_CODE::get)
                .flatMap(region -> region.municipalities().stream()
                        .filter(place -> words.contains(" " + place.toLowerCase(java.util.Locale.ROOT) + " "))
                        .map(place -> new Match(region, place, place)))
                .toList();
    }

    @Override
    public Optional<Region> region(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    @Override
    public List<Region> all() {
        return Stream.of(AMSTERDAM, GOOI, DRENTHE).map(BY_CODE::get).toList();
    }

    private static final class Hours implements Region.OfficeHours {

        private static final LocalTime FROM = LocalTime.of(9, 0);
        private static final LocalTime UNTIL = LocalTime.of(17, 0);
        private static final Set<LocalDate> HOLIDAYS =
                Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26), LocalDate.of(2027, 1, 1));

        private static boolean works(LocalDate day) {
            return day.getDayOfWeek() != DayOfWeek.SATURDAY
                    && day.getDayOfWeek() != DayOfWeek.SUNDAY
                    && !HOLIDAYS.contains(day);
        }

        @Override
        public boolean openAt(ZonedDateTime moment) {
            LocalTime time = moment.toLocalTime();
            return works(moment.toLocalDate()) && !time.isBefore(FROM) && time.isBefore(UNTIL);
        }

        @Override
        public ZonedDateTime nextOpening(ZonedDateTime moment) {
            ZonedDateTime next = moment;
            while (!openAt(next)) {
                next = next.toLocalTime().isBefore(FROM)
                        ? next.with(FROM)
                        : next.plusDays(1).with(LocalTime.MIN);
            }
            return next;
        }

        @Override
        public Optional<ZonedDateTime> closing(LocalDate day) {
            return works(day)
                    ? Optional.of(day.atTime(UNTIL).atZone(java.time.ZoneId.of("Europe/Amsterdam")))
                    : Optional.empty();
        }

        @Override
        public ZonedDateTime after(ZonedDateTime moment, Duration officeTime) {
            ZonedDateTime from = nextOpening(moment);
            Duration today = Duration.between(from, from.with(UNTIL));
            return officeTime.compareTo(today) <= 0
                    ? from.plus(officeTime)
                    : after(from.with(UNTIL), officeTime.minus(today));
        }
    }
}
