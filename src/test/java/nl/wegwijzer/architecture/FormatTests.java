package nl.wegwijzer.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The code has one form: what palantir-java-format makes of it. With {@code WEGWIJZER_FORMAT=write} in the environment the files are
 * rewritten instead of compared. A test and not a plug-in: plug-ins run on Maven's own JDK, which may be older than the code.
 */
class FormatTests {

    private static final JavaFormatterOptions FORM =
            JavaFormatterOptions.builder().style(Style.PALANTIR).build();

    @Test
    void everyFileHasTheOneForm() throws IOException {
        boolean write = "write".equals(System.getenv("WEGWIJZER_FORMAT"));
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            List<Path> others =
                    java.parallelStream().filter(file -> differs(file, write)).toList();
            assertThat(others)
                    .as("mended by WEGWIJZER_FORMAT=write ./mvnw test -Dtest=FormatTests")
                    .matches(found -> write || found.isEmpty());
        }
    }

    private static boolean differs(Path file, boolean write) {
        try {
            String source = Files.readString(file);
            String formatted = Formatter.createFormatter(FORM)
                    .formatSource(RemoveUnusedImports.removeUnusedImports(
                            ImportOrderer.reorderImports(source, Style.PALANTIR)));
            boolean differs = !source.equals(formatted);
            if (differs && write) {
                Files.writeString(file, formatted);
            }
            return differs;
        } catch (IOException | FormatterException e) {
            throw new IllegalStateException(file + " cannot be formatted", e);
        }
    }
}
