package nl.wegwijzer.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a file of src/test/browser in a real Chromium. A test is skipped, with the reason, where Node or Chromium is absent. */
public final class Browser {

    private static final Path FOLDER = Path.of("src/test/browser").toAbsolutePath();
    private static final int MINUTES = 5;

    private final Path chromium;

    private Browser(Path chromium) {
        this.chromium = chromium;
    }

    /** Ends the test as skipped when there is no browser to run it in. */
    public static Browser orSkip() {
        assumeTrue(onPath("node").isPresent(), "Skipped: the browser tests need Node");
        Optional<Path> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(Browser::onPath)
                .flatMap(Optional::stream)
                .findFirst();
        assumeTrue(chromium.isPresent(), "Skipped: the browser tests need Chromium (apt-get install chromium)");
        assumeTrue(
                Files.isDirectory(FOLDER.resolve("node_modules/playwright-core")),
                "Skipped: the browser tests need 'npm ci' in src/test/browser");
        return new Browser(chromium.get());
    }

    /** Runs a file against an application on this machine, and fails with what it said when a journey in it fails. */
    public void run(String file, int port, Map<String, String> more) throws IOException, InterruptedException {
        Path report = Files.createTempFile("browser", ".txt");
        ProcessBuilder node = new ProcessBuilder("node", "--test", file);
        node.directory(FOLDER.toFile()).redirectErrorStream(true).redirectOutput(report.toFile());
        node.environment().put("BASE_URL", "http://localhost:" + port);
        node.environment().put("CHROMIUM", chromium.toString());
        node.environment().putAll(more);
        Process running = node.start();
        boolean ended = running.waitFor(MINUTES, TimeUnit.MINUTES);
        running.destroy();
        String said = Files.readString(report, StandardCharsets.UTF_8);
        Files.delete(report);

        assertThat(ended)
                .as("ended within %s minutes; it said:%n%s", MINUTES, said)
                .isTrue();
        assertThat(running.exitValue()).as(said).isZero();
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
