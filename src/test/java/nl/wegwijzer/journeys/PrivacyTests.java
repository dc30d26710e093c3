package nl.wegwijzer.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.wegwijzer.platform.redis.Keyspace;
import org.junit.jupiter.api.Test;

/** docs/privacy.md lists every family of keys with what it holds and how long. */
class PrivacyTests {

    private static final Path PAGE = Path.of("docs/privacy.md");

    @Test
    void thePageListsEveryFamilyOfKeys() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        List<String> listed = page.stream()
                .filter(line -> line.matches("\\| `[a-z:-]+:` \\|.*"))
                .toList();
        List<String> rows = RunningWegwijzer.shared().context().getBeansOfType(Keyspace.class).values().stream()
                .map(PrivacyTests::row)
                .sorted()
                .toList();

        assertThat(listed).as("rows of the table in " + PAGE).containsExactlyElementsOf(rows);
    }

    private static String row(Keyspace keys) {
        return "| `" + keys.prefix() + "` | " + keys.holds() + " | " + time(keys.expiry()) + " |";
    }

    private static String time(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + " days";
        }
        return time.toHours() > 0 ? time.toHours() + " hours" : time.toSeconds() + " seconds";
    }
}
