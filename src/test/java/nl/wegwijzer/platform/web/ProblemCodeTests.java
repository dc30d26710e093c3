package nl.wegwijzer.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Texts;
import org.junit.jupiter.api.Test;

/** Every code is described, with its status, and has a sentence for people. */
class ProblemCodeTests {

    @Test
    void describesEveryCodeWithItsStatus() throws IOException {
        Matcher rows = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d{3}) \\|")
                .matcher(Files.readString(Path.of("docs/api-errors.md")));
        Map<String, Integer> described = new TreeMap<>();
        while (rows.find()) {
            described.put(rows.group(1), Integer.valueOf(rows.group(2)));
        }
        assertThat(described)
                .isEqualTo(Arrays.stream(ProblemCode.values())
                        .collect(Collectors.toMap(
                                ProblemCode::code, code -> code.status().value())));
    }

    @Test
    void hasASentenceForEveryCode() {
        assertThat(Texts.load(ContentFolder.of(""), "platform").keys())
                .containsAll(Arrays.stream(ProblemCode.values())
                        .map(code -> "problem-" + code.code())
                        .toList());
    }
}
