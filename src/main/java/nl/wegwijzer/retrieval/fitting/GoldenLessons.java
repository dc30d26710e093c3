package nl.wegwijzer.retrieval.fitting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.retrieval.ranking.Corpus;
import nl.wegwijzer.retrieval.text.Analysis;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The tuning half of the golden questions as lessons. The other half is skipped here, so nothing can be fitted on it.
 *
 * @param subject how much a question counts that must be answered
 * @param talk    how much one counts that must not be
 */
public record GoldenLessons(Corpus corpus, double subject, double talk) {

    private static final String TUNING = "tuning";

    /** What the assistant should do with a question of a kind that is not answered. */
    private static final Map<String, Page.Talk.Action> ACTIONS = Map.of(
            "outside", Page.Talk.Action.BUITEN,
            "unsafe", Page.Talk.Action.WEIGER,
            "person", Page.Talk.Action.MENS,
            "crisis", Page.Talk.Action.CRISIS,
            "smalltalk", Page.Talk.Action.ZEG,
            "vague", Page.Talk.Action.VRAAG);

    /**
     * Reads a file of golden questions; those of more than one turn and those without a right section are left out.
     *
     * @throws IOException if it cannot be read
     */
    public List<Lesson> read(Path file) throws IOException {
        List<Map<String, Object>> raw = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        List<Lesson> lessons = new ArrayList<>();
        for (Map<String, Object> question : raw) {
            List<String> turns = texts(question.get("turns"));
            if (TUNING.equals(question.get("half")) && turns.size() == 1) {
                lesson(String.valueOf(question.get("kind")), turns.getFirst(), question)
                        .ifPresent(lessons::add);
            }
        }
        return lessons;
    }

    private Optional<Lesson> lesson(String kind, String turn, Map<String, Object> question) {
        Page.Talk.Action action = ACTIONS.get(kind);
        Object reason = question.get("reason");
        Set<Integer> right = action == null
                ? answering(texts(question.get("cite")), texts(question.get("say")))
                : places(entry -> entry.page()
                        .talk()
                        .filter(talk -> talk.action() == action)
                        .filter(talk ->
                                reason == null || reason.equals(talk.reason().orElse("")))
                        .isPresent());
        return right.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lesson(kind, corpus.recipe().read(turn), right, action == null ? subject : talk));
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

    private static List<String> texts(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
