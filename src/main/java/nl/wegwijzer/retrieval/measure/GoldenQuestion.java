package nl.wegwijzer.retrieval.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijzer.knowledge.Page;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A question with what a good reply to its last turn holds.
 *
 * @param half    {@link #TUNING}, or {@link #REPORTING} which is never tuned on
 * @param kind    what sort of question it is
 * @param turns   what is typed, in order; at least one
 * @param cite    pages of which one must be the first source
 * @param topics  ids of {@code onderwerpen.csv} that a right passage may be about; the first is the main one
 * @param say     words that must be in the answer
 * @param notSay  words that must not be in it
 * @param outcome the kind of the decisive reply, in lower case
 * @param reason  for a person: why
 */
public record GoldenQuestion(
        String id,
        String half,
        String kind,
        List<String> turns,
        List<String> cite,
        List<String> topics,
        List<String> say,
        List<String> notSay,
        String outcome,
        Optional<String> reason) {

    /** The half on which everything may be chosen and fitted. */
    public static final String TUNING = "tuning";

    /** The half that is counted and never looked into. */
    public static final String REPORTING = "reporting";

    private static final String ANSWER = "answer";

    /** What the assistant should do with a question of a kind that is not answered. */
    private static final Map<String, Page.Talk.Action> ACTIONS = Map.of(
            "outside", Page.Talk.Action.BUITEN,
            "unsafe", Page.Talk.Action.WEIGER,
            "person", Page.Talk.Action.MENS,
            "crisis", Page.Talk.Action.CRISIS,
            "smalltalk", Page.Talk.Action.ZEG);

    public GoldenQuestion {
        turns = List.copyOf(turns);
        cite = List.copyOf(cite);
        topics = List.copyOf(topics);
        say = List.copyOf(say);
        notSay = List.copyOf(notSay);
        if (turns.isEmpty() || !(half.equals(TUNING) || half.equals(REPORTING))) {
            throw new IllegalArgumentException(
                    "A golden question needs a turn, and a half that is tuning or reporting: " + id);
        }
    }

    /** Whether the curated content must answer it. */
    public boolean answered() {
        return outcome.equals(ANSWER);
    }

    /** Whether it is one message, and not the end of a talk. */
    public boolean single() {
        return turns.size() == 1;
    }

    /** What the pages on how the assistant reacts should make it do; empty for the other kinds. */
    public Optional<Page.Talk.Action> action() {
        return Optional.ofNullable(ACTIONS.get(kind));
    }

    /**
     * Reads a file of questions.
     *
     * @throws IOException              if it cannot be read
     * @throws IllegalArgumentException if a question lacks something
     */
    public static List<GoldenQuestion> read(Path file) throws IOException {
        List<Map<String, Object>> raw = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        return raw.stream().map(GoldenQuestion::of).toList();
    }

    private static GoldenQuestion of(Map<String, Object> raw) {
        return new GoldenQuestion(
                text(raw, "id"),
                text(raw, "half"),
                text(raw, "kind"),
                texts(raw, "turns"),
                texts(raw, "cite"),
                texts(raw, "topics"),
                texts(raw, "say"),
                texts(raw, "not_say"),
                text(raw, "outcome"),
                Optional.ofNullable(raw.get("reason")).map(String::valueOf));
    }

    private static String text(Map<String, Object> raw, String key) {
        Object value = raw.get(key);
        if (value == null) {
            throw new IllegalArgumentException("A golden question needs " + key + ": " + raw.get("id"));
        }
        return String.valueOf(value);
    }

    private static List<String> texts(Map<String, Object> raw, String key) {
        return raw.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
