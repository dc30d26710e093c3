package nl.wegwijzer.answering.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/**
 * A question with what a good reply to its last turn holds.
 *
 * @param half    {@code tuning}, or {@code reporting} which is never tuned on
 * @param kind    what sort of question it is
 * @param cite    pages of which one must be the first source
 * @param say     words that must be in the answer
 * @param notSay  words that must not be in it
 * @param outcome the kind of the decisive reply
 * @param reason  for a person: why
 */
public record GoldenQuestion(
        String id,
        String half,
        String kind,
        List<String> turns,
        List<String> cite,
        List<String> say,
        List<String> notSay,
        String outcome,
        Optional<String> reason) {

    /**
     * Reads a file of questions.
     *
     * @throws IOException if it cannot be read
     */
    static List<GoldenQuestion> read(Path file) throws IOException {
        List<Map<String, Object>> raw = new Yaml().load(Files.readString(file));
        return raw.stream().map(GoldenQuestion::of).toList();
    }

    private static GoldenQuestion of(Map<String, Object> raw) {
        return new GoldenQuestion(
                text(raw, "id"),
                text(raw, "half"),
                text(raw, "kind"),
                texts(raw, "turns"),
                texts(raw, "cite"),
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
