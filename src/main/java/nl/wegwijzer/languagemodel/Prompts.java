package nl.wegwijzer.languagemodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** The prompts: {@code prompts/<task>/v1.md}, with the limits for the model in the front matter and places as {{name}}. */
final class Prompts {

    private static final String FENCE = "---\n";

    private final Map<String, Prompt> read = new ConcurrentHashMap<>();

    /**
     * A prompt as it is kept.
     *
     * @param temperature how freely the model may choose its words, 0 to 2
     * @param maxTokens   the longest answer in tokens
     */
    record Prompt(String text, double temperature, int maxTokens) {

        /** The prompt with its places filled. A value cannot open a place of its own. */
        String filled(Map<String, String> values) {
            String filled = text;
            for (Map.Entry<String, String> value : values.entrySet()) {
                filled = filled.replace(
                        "{{" + value.getKey() + "}}", value.getValue().replace("{{", "{ {"));
            }
            return filled;
        }
    }

    /** The prompt of a task; a missing one is a fault of the build. */
    Prompt of(String task) {
        return read.computeIfAbsent(task, Prompts::load);
    }

    private static Prompt load(String task) {
        try {
            String file =
                    new ClassPathResource("prompts/" + task + "/v1.md").getContentAsString(StandardCharsets.UTF_8);
            int end = file.indexOf(FENCE, FENCE.length());
            Map<String, Object> front = new Yaml().load(file.substring(FENCE.length(), end));
            return new Prompt(
                    file.substring(end + FENCE.length()).strip(),
                    ((Number) front.get("temperature")).doubleValue(),
                    ((Number) front.get("max_tokens")).intValue());
        } catch (IOException e) {
            throw new UncheckedIOException("There is no prompt for the task " + task, e);
        }
    }
}
