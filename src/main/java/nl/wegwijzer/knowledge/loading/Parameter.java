package nl.wegwijzer.knowledge.loading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.wegwijzer.knowledge.Earlier;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.platform.Language;

/**
 * An amount, percentage, term or date with the days from which its values hold.
 *
 * @param name       how pages refer to it, such as {@code no-riskpolis.melden-binnen}
 * @param knownUntil the last day for which the editors know the value
 * @param values     by first day; a value written as null means that there is none from that day
 * @param at         where it stands
 */
public record Parameter(
        String name, Unit unit, Optional<LocalDate> knownUntil, NavigableMap<LocalDate, Item> values, Item at) {

    /**
     * The value on a day.
     *
     * @param lastDay the last day on which this value is known to hold, if it ends
     */
    public record Value(Unit unit, Item written, Optional<LocalDate> lastDay) {

        String text(Language language) {
            return unit.format(written, language);
        }
    }

    static Parameter of(String name, Item item) {
        NavigableMap<LocalDate, Item> values = new TreeMap<>();
        item.get("values")
                .fields()
                .forEach((day, value) ->
                        values.put(LocalDate.parse(day), value.fields().get("value")));
        return new Parameter(
                name,
                item.get("eenheid").word(Unit.class),
                item.find("bekend_tot").map(Item::date),
                values,
                item);
    }

    /** The value on a day; empty before the first, where it is null, and after the last day that is known. */
    public Optional<Value> on(LocalDate day) {
        Map.Entry<LocalDate, Item> entry = values.floorEntry(day);
        boolean past = knownUntil.map(day::isAfter).orElse(false);
        if (entry == null || past || entry.getValue().isNull()) {
            return Optional.empty();
        }
        Optional<LocalDate> changes = Optional.ofNullable(values.higherKey(day)).map(next -> next.minusDays(1));
        return Optional.of(new Value(unit, entry.getValue(), earliest(changes, knownUntil)));
    }

    /**
     * What it was before a day, as an amount, newest first; a value that was repeated or that meant nothing is left out. A value
     * past the last day that is known is one of the past too.
     */
    List<Earlier> earlier(LocalDate day) {
        List<Earlier> earlier = new ArrayList<>();
        boolean past = knownUntil.map(day::isAfter).orElse(false);
        String newer = on(day).map(value -> value.text(Language.NL)).orElse("");
        LocalDate last = past ? knownUntil.get() : day;
        for (Map.Entry<LocalDate, Item> entry :
                values.headMap(last, true).descendingMap().entrySet()) {
            String text = entry.getValue().isNull() ? "" : unit.format(entry.getValue(), Language.NL);
            if (!text.equals(newer) && !text.isEmpty() && unit.isAmount()) {
                earlier.add(new Earlier(description(), text, last));
            }
            newer = text;
            last = entry.getKey().minusDays(1);
        }
        return earlier;
    }

    private String description() {
        return at.get("omschrijving").text();
    }

    /** The last day for which a value is known; empty when it has no end, or was ended by a null. */
    Optional<LocalDate> lastKnownDay() {
        return values.isEmpty() || values.lastEntry().getValue().isNull() ? Optional.empty() : knownUntil;
    }

    static Optional<LocalDate> earliest(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent()
                ? one.filter(day -> day.isBefore(other.get())).or(() -> other)
                : one.or(() -> other);
    }
}
