package nl.wegwijzer.retrieval.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.knowledge.Term;
import nl.wegwijzer.retrieval.text.Analysis;
import nl.wegwijzer.retrieval.text.DutchDictionary;
import nl.wegwijzer.retrieval.text.Lexicon;
import nl.wegwijzer.retrieval.text.Readings;
import nl.wegwijzer.retrieval.text.TextRecipe;

/**
 * All sections, read. A section is known by its place in the list.
 *
 * @param recipe   how they were read, and how a question must be read
 * @param entries  the sections in the order of the pages
 * @param pages    per section the place of its page among the pages
 */
public record Corpus(TextRecipe recipe, List<Entry> entries, List<Integer> pages) {

    /**
     * A section, read.
     *
     * @param heading   the title of the page with the heading
     * @param body      the sentences, points and steps of the text
     * @param summary   the short answers of the page in both languages
     * @param questions the questions it answers
     */
    public record Entry(
            Page page,
            Section section,
            Analysis heading,
            List<Analysis> body,
            List<Analysis> summary,
            List<Analysis> questions) {
        public Entry {
            body = List.copyOf(body);
            summary = List.copyOf(summary);
            questions = List.copyOf(questions);
        }

        /** Whether it says something about the subject, and not how the assistant reacts. */
        public boolean shown() {
            return page.kind() != Kind.GESPREK;
        }
    }

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!]) +|\\n");

    public Corpus {
        entries = List.copyOf(entries);
        pages = List.copyOf(pages);
    }

    /** How many sections there are. */
    public int size() {
        return entries.size();
    }

    /** How many pages there are. */
    public int pageCount() {
        return pages.isEmpty() ? 0 : pages.getLast() + 1;
    }

    /**
     * Reads the knowledge.
     *
     * @param on the day for which amounts in the text are filled in
     */
    public static Corpus of(Knowledge knowledge, LocalDate on, DutchDictionary dictionary, Lexicon lexicon) {
        return of(knowledge, on, dictionary, lexicon, Readings.none());
    }

    /**
     * The same, when some texts were read before.
     *
     * @param readings gets those that were not
     */
    public static Corpus of(
            Knowledge knowledge, LocalDate on, DutchDictionary dictionary, Lexicon lexicon, Readings readings) {
        List<String> written = new ArrayList<>();
        List<String> typed = new ArrayList<>();
        knowledge
                .pages()
                .forEach(page -> page.sections().forEach(section -> {
                    written.add(heading(page, section));
                    written.addAll(body(page, section, on));
                    typed.addAll(section.questions());
                }));
        for (Term term : knowledge.terms()) {
            written.add(term.term());
            written.addAll(term.synonyms());
            written.addAll(term.abbreviations());
        }
        TextRecipe recipe = new TextRecipe(dictionary, lexicon, knowledge.terms(), written, typed);
        List<Entry> entries = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        for (Page page : knowledge.pages()) {
            int number = pages.isEmpty() ? 0 : pages.getLast() + 1;
            List<Analysis> summary = summary(page, on).stream()
                    .map(text -> readings.of(text, recipe))
                    .toList();
            for (Section section : page.sections()) {
                entries.add(new Entry(
                        page,
                        section,
                        readings.of(heading(page, section), recipe),
                        body(page, section, on).stream()
                                .map(text -> readings.of(text, recipe))
                                .toList(),
                        summary,
                        section.questions().stream()
                                .map(text -> readings.of(text, recipe))
                                .toList()));
                pages.add(number);
            }
        }
        return new Corpus(recipe, entries, pages);
    }

    /** The same sections with only some of their questions, for measuring on the questions that are left out. */
    public Corpus keeping(Predicate<Analysis> kept) {
        return new Corpus(
                recipe,
                entries.stream()
                        .map(entry -> new Entry(
                                entry.page(),
                                entry.section(),
                                entry.heading(),
                                entry.body(),
                                entry.summary(),
                                entry.questions().stream().filter(kept).toList()))
                        .toList(),
                pages);
    }

    private static String heading(Page page, Section section) {
        return page.title() + ". " + section.heading();
    }

    private static List<String> summary(Page page, LocalDate on) {
        return page.kind() == Kind.GESPREK
                ? List.of()
                : List.of(
                        page.shortAnswer().on(on).text(),
                        page.shortAnswerEnglish().on(on).text());
    }

    private static List<String> body(Page page, Section section, LocalDate on) {
        return page.kind() == Kind.GESPREK
                ? List.of()
                : List.of(SENTENCE_END.split(section.body().on(on).text()));
    }
}
