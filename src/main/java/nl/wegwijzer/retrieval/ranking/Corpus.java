package nl.wegwijzer.retrieval.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
import nl.wegwijzer.retrieval.text.Vocabulary;

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
        TextRecipe recipe = recipe(knowledge, on, dictionary, lexicon, Set.of());
        return of(knowledge, recipe, page -> entries(page, on, text -> readings.of(text, recipe)));
    }

    /** The knowledge read without one step, to measure what that adds. */
    public static Corpus without(
            TextRecipe.Step step, Knowledge knowledge, LocalDate on, DutchDictionary dictionary, Lexicon lexicon) {
        TextRecipe recipe = recipe(knowledge, on, dictionary, lexicon, Set.of(step));
        return of(knowledge, recipe, page -> entries(page, on, recipe::read));
    }

    private static TextRecipe recipe(
            Knowledge knowledge, LocalDate on, DutchDictionary dictionary, Lexicon lexicon, Set<TextRecipe.Step> left) {
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
            written.addAll(term.names());
        }
        return new TextRecipe(dictionary, lexicon, knowledge.terms(), Vocabulary.of(written, typed, dictionary), left);
    }

    /** The sections without what was read of them, for an index that was prepared. */
    public static Corpus unread(
            Knowledge knowledge, DutchDictionary dictionary, Lexicon lexicon, Vocabulary vocabulary) {
        return of(knowledge, new TextRecipe(dictionary, lexicon, knowledge.terms(), vocabulary), Corpus::unread);
    }

    private static List<Entry> unread(Page page) {
        return page.sections().stream().map(section -> unread(page, section)).toList();
    }

    private static Entry unread(Page page, Section section) {
        return new Entry(page, section, Analysis.NOTHING, List.of(), List.of(), List.of());
    }

    private static Corpus of(Knowledge knowledge, TextRecipe recipe, Function<Page, List<Entry>> read) {
        List<List<Entry>> perPage = knowledge.pages().parallelStream().map(read).toList();
        List<Entry> entries = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        for (List<Entry> own : perPage) {
            int number = pages.isEmpty() ? 0 : pages.getLast() + 1;
            entries.addAll(own);
            own.forEach(entry -> pages.add(number));
        }
        return new Corpus(recipe, entries, pages);
    }

    private static List<Entry> entries(Page page, LocalDate on, Function<String, Analysis> read) {
        List<Analysis> summary = summary(page, on).stream().map(read).toList();
        return page.sections().stream()
                .map(section -> new Entry(
                        page,
                        section,
                        read.apply(heading(page, section)),
                        body(page, section, on).stream().map(read).toList(),
                        summary,
                        section.questions().stream().map(read).toList()))
                .toList();
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

    /** The same sections without what was read, for who only needs to know which there are: the readings take most of the memory. */
    Corpus light() {
        return new Corpus(
                recipe,
                entries.stream()
                        .map(entry -> unread(entry.page(), entry.section()))
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
