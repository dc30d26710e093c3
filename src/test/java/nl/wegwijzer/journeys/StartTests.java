package nl.wegwijzer.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an operator reads when the service cannot start: what is wrong and what to do, and no stack trace of ours. */
@ExtendWith(OutputCaptureExtension.class)
class StartTests {

    @TempDir
    Path folder;

    @Test
    void namesAKnowledgeFolderThatIsNotThere(CapturedOutput output) {
        refuses(Map.of("wegwijzer.knowledge.location", folder.resolve("away").toString()));

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "away does not exist", "WEGWIJZER_KNOWLEDGE_LOCATION");
        assertThat(output).doesNotContain("\tat nl.wegwijzer");
    }

    @Test
    void namesTheLineAndTheRuleOfAFault(CapturedOutput output) throws IOException {
        Path texts = Files.createDirectories(folder.resolve("teksten"));
        try (Stream<Path> files = Files.list(Path.of("knowledge/teksten"))) {
            for (Path file : files.toList()) {
                Files.copy(file, texts.resolve(file.getFileName()));
            }
        }
        Path page = Files.createDirectories(folder.resolve("regelingen/iets")).resolve("pagina.md");
        Files.writeString(page, "---\nid: iets\nkleur: rood\n---\n");

        refuses(Map.of("wegwijzer.knowledge.location", folder.toString()));

        assertThat(output).contains("regelingen/iets/pagina.md:3: WW001", "check-knowledge");
        assertThat(output).doesNotContain("\tat nl.wegwijzer");
    }

    @Test
    void namesAnAddressThatIsNoneWithoutThePasswordInIt(CapturedOutput output) {
        refuses(Map.of("wegwijzer.redis.url", "http://me:secret-word@host"));

        assertThat(output).contains("WEGWIJZER_REDIS_URL", "redis://host:6379").doesNotContain("secret-word");
    }

    @Test
    void namesAPortThatIsTaken(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            refuses(Map.of("server.port", String.valueOf(taken.getLocalPort())));

            assertThat(output).contains("Port " + taken.getLocalPort() + " was already in use");
        }
    }

    private void refuses(Map<String, String> settings) {
        assertThatThrownBy(
                () -> RunningWegwijzer.start(folder.resolve("data"), settings).close());
    }
}
