package nl.wegwijzer.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every setting stands in docs/configuration.md with its default, and nothing else does. */
class ConfigurationTests {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(wegwijzer\\.[^`]+)` \\| `([A-Z_]+)` \\| (?:`([^`]*)`)? ?\\|");

    @Test
    void documentsEverySettingWithItsDefault() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(Path.of("docs/configuration.md")));
        while (rows.find()) {
            documented.put(rows.group(1), rows.group(3) == null ? "" : rows.group(3));
            assertThat(rows.group(2))
                    .isEqualTo(rows.group(1)
                            .toUpperCase(java.util.Locale.ROOT)
                            .replace('.', '_')
                            .replace('-', '_'));
        }
        assertThat(documented).isEqualTo(inCode());
    }

    private static Map<String, String> inCode() throws IOException {
        JsonNode metadata = JsonMapper.builder()
                .build()
                .readTree(Files.readString(Path.of("target/classes/META-INF/spring-configuration-metadata.json")));
        return metadata.get("properties")
                .valueStream()
                .filter(property -> property.get("name").asString().startsWith("wegwijzer."))
                .collect(Collectors.toMap(
                        property -> property.get("name").asString(),
                        ConfigurationTests::defaultOf,
                        (a, _) -> a,
                        TreeMap::new));
    }

    private static String defaultOf(JsonNode property) {
        JsonNode value = property.get("defaultValue");
        if (value == null) {
            return "";
        }
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
                : value.asString();
    }
}
