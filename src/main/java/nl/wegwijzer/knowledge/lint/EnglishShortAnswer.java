package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.Line;
import nl.wegwijzer.knowledge.loading.PageFile;
import nl.wegwijzer.knowledge.loading.References;
import nl.wegwijzer.knowledge.loading.SectionText;

/** WW014: a question in English gets an answer in English, so every page has a short one, and so has every section with a text. */
final class EnglishShortAnswer implements Rule {

    private static final int QUESTION_MAX = 80;
    private static final int ANSWER_MAX = 400;
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,]\\d+)*");

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Prose.readable(content.pages()).forEach(page -> {
            Item dutch = page.head().get("kort");
            Optional<Item> english = page.head().find("kort_en");
            if (english.isEmpty()) {
                faults.accept(dutch.fault("WW014.missing"));
            } else if (english.get().text().equals(dutch.text())) {
                faults.accept(english.get().fault("WW014.same"));
            }
            page.sections().forEach(section -> check(page, section, faults));
        });
    }

    private static void check(PageFile page, SectionText section, Consumer<Fault> faults) {
        List<Line> english = section.english();
        if (page.kind() == Kind.GESPREK && section.prose().isEmpty()) {
            english.stream()
                    .limit(1)
                    .forEach(line -> faults.accept(Fault.of(page.path(), line.number(), "WW014.gesprek")));
        } else if (english.isEmpty()) {
            faults.accept(Fault.of(page.path(), section.line(), "WW014.section"));
        } else {
            form(page, english, faults);
            sameFigures(page, section, faults);
        }
    }

    /** English says no amount and no figure that the Dutch of the section does not say. */
    private static void sameFigures(PageFile page, SectionText section, Consumer<Fault> faults) {
        Set<String> dutch = Stream.concat(
                        Stream.of(page.head().get("titel").text(), section.heading()),
                        section.prose().stream().map(Line::text))
                .flatMap(EnglishShortAnswer::claims)
                .collect(Collectors.toSet());
        section.english()
                .forEach(line -> claims(line.text())
                        .filter(claim -> !dutch.contains(claim))
                        .forEach(claim -> faults.accept(Fault.of(page.path(), line.number(), "WW014.figure", claim))));
    }

    /** The names of the parameters in a text and its figures, without the marks that differ between the languages. */
    private static Stream<String> claims(String text) {
        return Stream.concat(
                References.parameters(text).stream(),
                FIGURE.matcher(References.PARAMETER.matcher(text).replaceAll(" "))
                        .results()
                        .map(found -> found.group().replaceAll("[.,]", "")));
    }

    private static void form(PageFile page, List<Line> english, Consumer<Fault> faults) {
        Line question = english.getFirst();
        int answer =
                english.stream().skip(1).mapToInt(line -> line.text().length()).sum();
        boolean asks = page.kind() == Kind.GESPREK || question.text().endsWith("?");
        if (!asks || question.text().length() > QUESTION_MAX) {
            faults.accept(Fault.of(page.path(), question.number(), "WW014.question", QUESTION_MAX));
        }
        if (answer == 0 || answer > ANSWER_MAX) {
            faults.accept(Fault.of(page.path(), question.number(), "WW014.answer", answer, ANSWER_MAX));
        }
    }
}
