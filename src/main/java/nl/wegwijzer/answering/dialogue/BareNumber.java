package nl.wegwijzer.answering.dialogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.wegwijzer.platform.WordFile;

/**
 * A number by itself ("nee 30", "en bij 20?") in the unit of what was told before: hours a week, loonwaarde or age, the first of these
 * that was told and of which it can be a number; a percentage is loonwaarde. The words are data, {@code los_getal} in
 * {@code zoeken/gegevens.yaml}. Pure and thread-safe.
 */
record BareNumber(List<Pattern> patterns, Map<String, List<String>> units) {

    static BareNumber read(WordFile file) {
        return new BareNumber(FactPatterns.patterns(file.list("los_getal")), file.lists("los_getal_als"));
    }

    /** The message with its number in full; the message itself when it says more, or when nothing of the kind was told. */
    String inFull(String message, Facts told) {
        return FactPatterns.first(patterns, message)
                .flatMap(found -> unit(new BigDecimal(found.group(FactPatterns.VALUE)), message.contains("%"), told)
                        .map(unit -> message.substring(0, found.start(FactPatterns.VALUE))
                                + unit.replace("{}", found.group(FactPatterns.VALUE))
                                + message.substring(found.end(FactPatterns.VALUE))
                                        .replace("%", "")))
                .orElse(message);
    }

    private Optional<String> unit(BigDecimal number, boolean percent, Facts told) {
        if (percent) {
            return told.equals(Facts.none()) ? Optional.empty() : named("loonwaarde");
        }
        boolean canBeHours = new Facts(null, number, List.of(), null, null, null, null, null).hours() != null;
        if (told.hours() != null && canBeHours) {
            return named("uren");
        }
        if (told.loonwaarde() != null) {
            return named("loonwaarde");
        }
        return told.age() == null ? Optional.empty() : named("leeftijd");
    }

    private Optional<String> named(String unit) {
        return units.getOrDefault(unit, List.of()).stream().findFirst();
    }
}
