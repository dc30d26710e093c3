package nl.wegwijzer.evaluation.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;

/** The sections about the subject as plain text, for a search that knows nothing of pages: title, heading, text, and all questions. */
final class Passages {

    private Passages() {}

    /**
     * The passages by reference.
     *
     * @param questions whether the questions that each answers are part of its text
     */
    static Map<String, String> of(Knowledge knowledge, LocalDate day, boolean questions) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Page page : knowledge.pages()) {
            if (page.kind() != Kind.GESPREK) {
                page.sections().forEach(section -> texts.put(section.reference(), text(page, section, day, questions)));
            }
        }
        return texts;
    }

    private static String text(Page page, Section section, LocalDate day, boolean questions) {
        return Stream.concat(
                        Stream.of(
                                page.title(),
                                section.heading(),
                                section.body().on(day).text(),
                                page.shortAnswer().on(day).text(),
                                page.shortAnswerEnglish().on(day).text()),
                        questions ? section.questions().stream() : Stream.<String>empty())
                .collect(Collectors.joining("\n"));
    }
}
