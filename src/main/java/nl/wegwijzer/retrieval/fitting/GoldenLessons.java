package nl.wegwijzer.retrieval.fitting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;
import nl.wegwijzer.retrieval.ranking.Corpus;
import nl.wegwijzer.retrieval.text.Analysis;

/**
 * The tuning half of the golden questions as lessons. The other half is skipped here, so nothing can be fitted on it.
 *
 * @param subject how much a question counts that must be answered
 * @param talk    how much one counts that must not be
 */
public record GoldenLessons(Corpus corpus, double subject, double talk) {

    private static final String VAGUE = "vague";

    /**
     * Reads a file of golden questions; those of more than one turn and those without a right section are left out.
     *
     * @throws IOException if it cannot be read
     */
    public List<Lesson> read(Path file) throws IOException {
        return GoldenQuestion.read(file).stream()
                .filter(question -> question.half().equals(GoldenQuestion.TUNING) && question.single())
                .flatMap(question -> lesson(question).stream())
                .toList();
    }

    private Optional<Lesson> lesson(GoldenQuestion question) {
        Optional<Page.Talk.Action> action = question.action()
                .or(() -> Optional.of(Page.Talk.Action.VRAAG)
                        .filter(_ -> question.kind().equals(VAGUE)));
        Set<Integer> right = action.isEmpty()
                ? answering(question.cite(), question.say())
                : places(entry -> entry.page()
                        .talk()
                        .filter(talk -> talk.action() == action.get())
                        .filter(talk -> question.reason().isEmpty()
                                || question.reason().get().equals(talk.reason().orElse("")))
                        .isPresent());
        return right.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lesson(
                        question.kind(),
                        corpus.recipe().read(question.turns().getFirst()),
                        right,
                        action.isEmpty() ? subject : talk));
    }

    /** The sections of the pages that say what must be said; all of them when none says it by itself. */
    private Set<Integer> answering(List<String> pages, List<String> say) {
        Predicate<Corpus.Entry> onPage =
                entry -> pages.contains(entry.page().id().value());
        Set<Integer> saying = places(onPage.and(entry -> say.stream().allMatch(word -> says(entry, word))));
        return saying.isEmpty() ? places(onPage) : saying;
    }

    private boolean says(Corpus.Entry entry, String word) {
        Set<String> wanted = words(List.of(corpus.recipe().read(word)));
        return words(entry.body()).containsAll(wanted);
    }

    private static Set<String> words(List<Analysis> texts) {
        Set<String> words = new TreeSet<>();
        texts.forEach(text -> text.words().stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .forEach(words::add));
        return words;
    }

    private Set<Integer> places(Predicate<Corpus.Entry> which) {
        Set<Integer> places = new TreeSet<>();
        for (int i = 0; i < corpus.size(); i++) {
            if (which.test(corpus.entries().get(i))) {
                places.add(i);
            }
        }
        return places;
    }
}
