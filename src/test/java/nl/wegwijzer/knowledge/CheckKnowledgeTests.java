package nl.wegwijzer.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.support.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckKnowledgeTests {

    private static final ContentFolder PACKAGED = ContentFolder.of("");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final CheckKnowledge command = new CheckKnowledge(
            PACKAGED, () -> Texts.load(PACKAGED, "knowledge"), new MutableClock("2026-11-30T10:00:00Z"));

    @TempDir
    Path folder;

    /** This is the check that keeps knowledge with an error or a warning out of a build; the day is fixed, since days bring warnings. */
    @Test
    void thePackagedKnowledgeHasNoErrorsAndNoWarnings() {
        int code = run("--strict");
        assertThat(code).as(text()).isZero();
        assertThat(text())
                .contains("Bladzijden: ")
                .contains("regeling ")
                .contains("Delen: ")
                .contains("zonder bladzijde: 0");
    }

    /** A clock that is moved for a preview must find knowledge that loads. */
    @Test
    void neitherLastYearNorNextYearStopsTheStart() {
        for (String day : List.of("2026-01-02T10:00:00Z", "2027-01-02T10:00:00Z", "2029-01-02T10:00:00Z")) {
            CheckKnowledge then =
                    new CheckKnowledge(PACKAGED, () -> Texts.load(PACKAGED, "knowledge"), new MutableClock(day));
            assertThat(then.run(List.of(), new PrintStream(printed, true, StandardCharsets.UTF_8)))
                    .as(day)
                    .isZero();
        }
    }

    @Test
    void aFaultIsPrintedWithFileAndLine() throws IOException {
        Files.createDirectories(folder.resolve("praktijk"));
        Files.writeString(folder.resolve("praktijk/kapot.md"), "---\nid: kapot\ntitel: Kapot\nsort: praktijk\n---\n");
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(text().lines())
                .anyMatch(line -> line.startsWith("praktijk/kapot.md:4: WW001 De sleutel \"sort\" bestaat niet."));
    }

    /** Long after every review date. */
    @Test
    void aWarningCountsWhenItIsStrict() {
        CheckKnowledge later = new CheckKnowledge(
                PACKAGED, () -> Texts.load(PACKAGED, "knowledge"), new MutableClock("2029-01-02T10:00:00Z"));
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(later.run(List.of(), out)).isZero();
        assertThat(later.run(List.of("--strict"), out)).isEqualTo(1);
        assertThat(text()).contains("WW003", "WW002 De bron");
    }

    @Test
    void aFolderThatIsNotThereOrTooManyWordsIsWrongUsage() {
        assertThat(run("/bestaat/niet")).isEqualTo(2);
        assertThat(run("a", "b")).isEqualTo(2);
        assertThat(text()).contains("/bestaat/niet").contains("check-knowledge [--strict] [folder]");
    }

    private int run(String... arguments) {
        return command.run(List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
