package nl.wegwijzer.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.wegwijzer.support.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Runs src/test/browser/journeys.mjs in a real Chromium. Skipped, with the reason, where Node or Chromium is absent. */
@WebTest
class BrowserTests {

    private static final Path FOLDER = Path.of("src/test/browser").toAbsolutePath();
    private static final int MINUTES = 5;

    @LocalServerPort
    private int port;

    @Test
    void journeysInABrowser() throws IOException, InterruptedException {
        assumeTrue(onPath("node").isPresent(), "Skipped: the browser tests need Node");
        Optional<Path> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(BrowserTests::onPath)
                .flatMap(Optional::stream)
                .findFirst();
        assumeTrue(chromium.isPresent(), "Skipped: the browser tests need Chromium (apt-get install chromium)");
        assumeTrue(
                Files.isDirectory(FOLDER.resolve("node_modules/playwright-core")),
                "Skipped: the browser tests need 'npm ci' in src/test/browser");

        Path report = Files.createTempFile("browser", ".txt");
        ProcessBuilder node = new ProcessBuilder("node", "--test", "journeys.mjs");
        node.directory(FOLDER.toFile()).redirectErrorStream(true).redirectOutput(report.toFile());
        node.environment().put("BASE_URL", "http://localhost:" + port);
        node.environment().put("CHROMIUM", chromium.get().toString());
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
