package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.Line;
import nl.wegwijzer.knowledge.loading.PageFile;
import nl.wegwijzer.knowledge.loading.SectionText;
import nl.wegwijzer.knowledge.loading.Sentences;

/** WW005: a baker understands it. How the bars were chosen stands in docs/adding-knowledge.md. */
final class ReadingLevel implements Rule {

    /** Flesch-Douma of a whole section: below this it is refused .. */
    private static final int REFUSED_BELOW = 35;

    /** .. and below this it is hard reading, often for the names of the schemes in it. */
    private static final int HARD_BELOW = 45;

    /** Words of one sentence: more than this is refused .. */
    private static final int WORDS_MAX = 25;

    /** .. and more than this is long. */
    private static final int WORDS_LONG = 20;

    /** A text of fewer words says little about how a text reads. */
    private static final int WORDS_LEAST = 20;

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Prose.readable(content.pages()).forEach(page -> {
            Prose.dutch(page).forEach(line -> sentences(page, line, faults));
            page.sections().forEach(section -> section(page, section, faults));
        });
    }

    private static void sentences(PageFile page, Line line, Consumer<Fault> faults) {
        for (String sentence : Sentences.of(plain(line.text()))) {
            int words = Readability.words(sentence).size();
            if (words > WORDS_LONG) {
                String key = words > WORDS_MAX ? "WW005.sentence" : "WW005.long";
                faults.accept(Fault.of(page.path(), line.number(), key, words, WORDS_LONG, start(sentence)));
            }
        }
    }

    private static void section(PageFile page, SectionText section, Consumer<Fault> faults) {
        Readability reading = measure(section);
        if (reading.words() < WORDS_LEAST) {
            return;
        }
        long score = Math.round(reading.score());
        if (reading.score() < REFUSED_BELOW) {
            faults.accept(Fault.of(page.path(), section.line(), "WW005.level", score, REFUSED_BELOW));
        } else if (reading.score() < HARD_BELOW) {
            faults.accept(Fault.of(page.path(), section.line(), "WW005.hard", score, HARD_BELOW));
        }
    }

    static Readability measure(SectionText section) {
        List<String> texts =
                section.prose().stream().map(line -> plain(line.text())).toList();
        return Readability.of(texts);
    }

    /** Links by their words and amounts by one short word: what a reader sees. */
    private static String plain(String text) {
        return Prose.plain(text, "tien");
    }

    private static String start(String sentence) {
        List<String> words = Readability.words(sentence);
        return String.join(" ", words.subList(0, Math.min(5, words.size())));
    }
}
