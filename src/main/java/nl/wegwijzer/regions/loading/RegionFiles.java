package nl.wegwijzer.regions.loading;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wegwijzer.knowledge.curated.CuratedFile;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.FaultyContent;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.hours.DutchHolidays;
import nl.wegwijzer.regions.hours.WeekHours;
import nl.wegwijzer.regions.places.PlaceFinder;

/**
 * What {@code regios/} says.
 *
 * @param regions  the regions by code, in the order of their codes
 * @param national the desk for all of the country
 */
public record RegionFiles(Map<String, Region> regions, Region national, PlaceFinder places) {

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "ma", DayOfWeek.MONDAY,
            "di", DayOfWeek.TUESDAY,
            "wo", DayOfWeek.WEDNESDAY,
            "do", DayOfWeek.THURSDAY,
            "vr", DayOfWeek.FRIDAY,
            "za", DayOfWeek.SATURDAY,
            "zo", DayOfWeek.SUNDAY);

    /**
     * Reads the folder.
     *
     * @throws FaultyContent with file and line when a file has another form or names a municipality of no region
     */
    public static RegionFiles read(ContentFolder folder) {
        DutchHolidays holidays = new DutchHolidays();
        WeekHours officeHours = hours(only(folder, "regios/kantooruren.yaml", "hours"), holidays);
        Map<String, Region> regions = new LinkedHashMap<>();
        PlaceNames names = new PlaceNames(folder);
        for (ContentFolder.ContentFile file : folder.files("regios/AM*.yaml")) {
            Item item = CuratedFile.read(file, "region").required();
            Region region = region(item, officeHours, holidays);
            regions.put(region.code(), region);
            names.add(region, item.texts("ook_genoemd"));
        }
        Region national = region(only(folder, "regios/landelijk.yaml", "region"), officeHours, holidays);
        return new RegionFiles(
                regions, national, names.finder(only(folder, "regios/plaatswoorden.yaml", "place-words")));
    }

    private static Item only(ContentFolder folder, String path, String schema) {
        return folder.files(path).stream()
                .findFirst()
                .map(file -> CuratedFile.read(file, schema).required())
                .orElseThrow(() -> new FaultyContent(List.of(Fault.of(path, 1, "WW001.empty"))));
    }

    private static Region region(Item item, WeekHours officeHours, DutchHolidays holidays) {
        return new Region(
                item.get("code").text(),
                item.get("naam").text(),
                item.texts("gemeenten"),
                item.get("loketten").items().stream().map(RegionFiles::desk).toList(),
                item.find("openingstijden")
                        .map(own -> hours(own, holidays))
                        .orElse(officeHours)
                        .closedOn(
                                item.find("gesloten").map(RegionFiles::closures).orElse(List.of())),
                item.find("afspraken").map(RegionFiles::rule).orElse(Region.Rule.NONE));
    }

    private static List<WeekHours.Closure> closures(Item item) {
        return item.items().stream()
                .map(one -> new WeekHours.Closure(
                        one.get("van").date(), one.get("tot_en_met").date()))
                .toList();
    }

    private static Region.Rule rule(Item item) {
        return new Region.Rule(
                item.find("eerste_antwoord_uren").map(RegionFiles::time),
                item.find("volgend_antwoord_uren").map(RegionFiles::time),
                item.findText("achtervang"));
    }

    private static Duration time(Item hours) {
        return Duration.ofHours(hours.number().longValueExact());
    }

    private static Region.Desk desk(Item item) {
        String note =
                item.findText("toelichting").map(text -> " (" + text + ")").orElse("");
        return new Region.Desk(
                item.get("naam").text() + note,
                item.get("soort").text(),
                item.findText("website"),
                item.findText("telefoon"),
                item.findText("email"),
                item.get("bron").text(),
                item.get("peildatum").text());
    }

    private static WeekHours hours(Item item, DutchHolidays holidays) {
        Set<DayOfWeek> days = item.texts("dagen").stream().map(DAYS::get).collect(Collectors.toSet());
        return new WeekHours(
                days,
                LocalTime.parse(item.get("van").text()),
                LocalTime.parse(item.get("tot").text()),
                holidays);
    }
}
