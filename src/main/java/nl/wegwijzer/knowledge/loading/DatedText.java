package nl.wegwijzer.knowledge.loading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Rendered;
import nl.wegwijzer.platform.Language;

/**
 * Curated text with references to parameters.
 *
 * @param lead  a paragraph each
 * @param note  the fixed sentence that takes the place of what is past its date
 */
record DatedText(
        List<String> lead,
        List<String> points,
        List<String> steps,
        Parameters parameters,
        Language language,
        String note) {

    /** Words with which a sentence leans on the one before it; without that one it would say something else. */
    private static final Set<String> LEANING = Set.of(
            "Dat",
            "Dit",
            "Deze",
            "Die",
            "Daarna",
            "Daarvan",
            "Daarboven",
            "Dan",
            "Zo",
            "That",
            "This",
            "These",
            "It",
            "After");

    DatedText {
        lead = List.copyOf(lead);
        points = List.copyOf(points);
        steps = List.copyOf(steps);
    }

    /** The same text with each link replaced by its words. */
    DatedText withoutLinks() {
        return new DatedText(words(lead), words(points), words(steps), parameters, language, note);
    }

    private static List<String> words(List<String> texts) {
        return texts.stream().map(References::withoutLinks).toList();
    }

    /** How the text reads on a day; never an amount that is not known for that day. */
    Rendered on(LocalDate day) {
        Filling filling = new Filling(day);
        List<String> sentences = new ArrayList<>(
                lead.stream().flatMap(paragraph -> filling.sentences(paragraph)).toList());
        List<String> shownPoints = filling.whole(points);
        List<String> shownSteps = filling.whole(steps);
        if (filling.outdated) {
            sentences.add(note);
        }
        return new Rendered(
                String.join(" ", sentences),
                shownPoints,
                shownSteps,
                filling.validUntil,
                filling.outdated,
                filling.hasAmounts);
    }

    /** Fills the references for one day and keeps count of what it meets. */
    private final class Filling {
        private final LocalDate day;
        private Optional<LocalDate> validUntil = Optional.empty();
        private boolean outdated;
        private boolean hasAmounts;

        Filling(LocalDate day) {
            this.day = day;
        }

        Stream<String> sentences(String paragraph) {
            List<String> shown = new ArrayList<>();
            boolean lost = false;
            for (String sentence : Sentences.of(paragraph)) {
                Optional<String> filled = lost
                                && LEANING.contains(
                                        References.withoutLinks(sentence).split("[ ,]", 2)[0])
                        ? Optional.empty()
                        : fill(sentence);
                filled.ifPresent(shown::add);
                lost = filled.isEmpty();
            }
            return shown.stream();
        }

        List<String> whole(List<String> texts) {
            return texts.stream().map(this::fill).flatMap(Optional::stream).toList();
        }

        private Optional<String> fill(String text) {
            List<Optional<Parameter.Value>> values = References.parameters(text).stream()
                    .map(name -> parameters.find(name).flatMap(parameter -> parameter.on(day)))
                    .toList();
            if (values.stream().anyMatch(Optional::isEmpty)) {
                outdated = true;
                return Optional.empty();
            }
            StringBuilder filled = new StringBuilder();
            Matcher reference = References.PARAMETER.matcher(text);
            for (Parameter.Value value :
                    values.stream().flatMap(Optional::stream).toList()) {
                if (reference.find()) {
                    reference.appendReplacement(filled, Matcher.quoteReplacement(value.text(language)));
                }
                validUntil = Parameter.earliest(validUntil, value.lastDay());
                hasAmounts |= value.unit().isAmount();
            }
            return Optional.of(reference.appendTail(filled).toString());
        }
    }
}
