package nl.wegwijzer.answering.compose;

import java.time.LocalDate;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Rendered;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.Language;

/**
 * What a section says in a language on a day.
 *
 * @param said    its sentences, points and steps; in English sentences only
 * @param passage all that it says: in English the Dutch text too, since that is what the source leads to
 * @param whole   whether the section itself is told; a section without English is told by the short answer of its page
 */
record Told(Rendered said, String passage, boolean whole) {

    static Told of(Page page, Section section, LocalDate day, Language language) {
        Rendered dutch = section.body().on(day);
        return switch (language) {
            case NL -> new Told(dutch, dutch.text(), true);
            case EN -> {
                Rendered english = section.english()
                        .map(Section.English::answer)
                        .orElse(page.shortAnswerEnglish())
                        .on(day);
                yield new Told(
                        english,
                        english.text() + "\n" + dutch.text(),
                        section.english().isPresent());
            }
        };
    }

    String lead() {
        return said.lead();
    }
}
