package nl.wegwijzer.answering.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The words of {@code prompts/answer/guard.yaml}.
 *
 * @param counts      a number in words with what it counts
 * @param promises    what promises a right
 * @param smallWords  words that say nothing by themselves
 * @param wordsMax    the longest sentence, in words
 */
record GuardRules(Pattern counts, Pattern promises, Set<String> smallWords, int wordsMax) {

    private static final String FILE = "/prompts/answer/guard.yaml";

    GuardRules {
        smallWords = Set.copyOf(smallWords);
    }

    static GuardRules packaged() {
        try (InputStream file = Objects.requireNonNull(GuardRules.class.getResourceAsStream(FILE), FILE)) {
            Map<String, Object> raw = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new GuardRules(
                    pattern(any(raw, "number-words") + "\\s+" + any(raw, "counted")),
                    pattern(any(raw, "promises")),
                    words(raw, "small-words").collect(Collectors.toSet()),
                    ((Number) Objects.requireNonNull(raw.get("words-in-a-sentence"))).intValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String any(Map<String, Object> raw, String key) {
        return words(raw, key).map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Stream<String> words(Map<String, Object> raw, String key) {
        return ((List<?>) Objects.requireNonNull(raw.get(key)))
                .stream().map(word -> String.valueOf(word).toLowerCase(Locale.ROOT));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])");
    }
}
