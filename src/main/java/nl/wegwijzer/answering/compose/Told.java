package nl.wegwijzer.answering.compose;

import java.time.LocalDate;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Rendered;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.Language;

/**
 * What a section says in a language on a day.
 *
 * @param said  its sentences, points and steps; in English sentences only
 * @param dutch all that it says in Dutch, which is what its source leads to
 * @param whole whether the section itself is told; a section without English is told by the short answer of its page
 */
record Told(Rendered said, Rendered dutch, boolean whole) {

    static Told of(Page page, Section section, LocalDate day, Language language) {
        Rendered dutch = section.body().on(day);
        return switch (language) {
            case NL -> new Told(dutch, dutch, true);
            case EN ->
                section.english()
                        .map(english -> new Told(english.answer().on(day), dutch, true))
                        .orElseGet(() -> new Told(page.shortAnswerEnglish().on(day), dutch, false));
        };
    }

    String lead() {
        return said.lead();
    }

    /** The words for its source: what was said, and the Dutch where that is something else. */
    String passage() {
        return said.equals(dutch) ? dutch.text() : said.text() + "\n" + dutch.text();
    }
}
