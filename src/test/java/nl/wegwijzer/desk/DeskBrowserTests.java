package nl.wegwijzer.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.handoff.figures.CountedFigures;
import nl.wegwijzer.support.CaseHouse;
import nl.wegwijzer.support.Employer;
import nl.wegwijzer.support.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Runs src/test/browser/desk.mjs in a real Chromium. Skipped, with the reason, where Node or Chromium is absent. */
@SpringBootTest(
        classes = CaseHouse.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "wegwijzer.desk.beat=200ms")
@ExtendWith(OutputCaptureExtension.class)
class DeskBrowserTests {

    private static final Path FOLDER = Path.of("src/test/browser").toAbsolutePath();
    private static final Pattern LINK = Pattern.compile("(/aanmelden/link\\?token=[A-Za-z0-9_-]+)");
    private static final int MINUTES = 5;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Conversations conversations;

    @Autowired
    private MutableClock clock;

    @Autowired
    private CountedFigures figures;

    @Test
    void theDeskInABrowser(CapturedOutput log) throws IOException, InterruptedException {
        assumeTrue(onPath("node").isPresent(), "Skipped: the browser tests need Node");
        Optional<Path> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(DeskBrowserTests::onPath)
                .flatMap(Optional::stream)
                .findFirst();
        assumeTrue(chromium.isPresent(), "Skipped: the browser tests need Chromium (apt-get install chromium)");
        assumeTrue(
                Files.isDirectory(FOLDER.resolve("node_modules/playwright-core")),
                "Skipped: the browser tests need 'npm ci' in src/test/browser");
        for (String place : new String[] {"amsterdam", "hilversum", "emmen", "amsterdam"}) {
            Employer employer = new Employer(conversations);
            employer.types("krijg ik geld terug als hij ziek wordt");
            clock.advance(Duration.ofMinutes(40));
            employer.types("wij zijn een bakkerij met 12 medewerkers, het uwv heeft mijn aanvraag in " + place
                    + " afgewezen en de jongen begint maandag");
            employer.presses("ja");
        }
        figures.count();
        Matcher link = LINK.matcher(log.getAll());
        assertThat(link.find()).isTrue();

        Path report = Files.createTempFile("desk", ".txt");
        ProcessBuilder node = new ProcessBuilder("node", "--test", "desk.mjs");
        node.directory(FOLDER.toFile()).redirectErrorStream(true).redirectOutput(report.toFile());
        node.environment().put("BASE_URL", "http://localhost:" + port);
        node.environment().put("SIGN_IN", link.group(1));
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
