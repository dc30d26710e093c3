package nl.wegwijzer.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wegwijzer.platform.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server in a folder, and what a killed process leaves behind. */
class EmbeddedRedisTests {

    @TempDir
    private Path folder;

    private static String ask(int port, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    /** Writes down that the server was started by a process that is gone. */
    private void asIfKilled() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path note = folder.resolve("server.txt");
        List<String> lines = Files.readAllLines(note);
        Files.write(note, List.of(lines.get(0), Long.toString(gone.pid()), lines.get(2)));
    }

    @Test
    void endsTheServerOfAKilledProcessAndKeepsWhatItHeld() throws Exception {
        EmbeddedRedis left = EmbeddedRedis.start(folder);
        assertThat(ask(left.port(), "SET told once")).contains("OK");
        asIfKilled();
        try (EmbeddedRedis next = EmbeddedRedis.start(folder)) {
            assertThat(ask(next.port(), "GET told")).contains("once");
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> ask(left.port(), "PING"));
        }
        assertThat(folder.resolve("server.txt")).doesNotExist();
    }

    @Test
    void waitsForAProcessThatIsStopping() throws Exception {
        EmbeddedRedis.start(folder).close();
        Process stopping = new ProcessBuilder("sleep", "1").start();
        String began = stopping.info().startInstant().orElseThrow().toString();
        Files.write(folder.resolve("server.txt"), List.of("1", Long.toString(stopping.pid()), began));
        try (EmbeddedRedis redis = EmbeddedRedis.start(folder)) {
            assertThat(stopping.isAlive()).isFalse();
            assertThat(ask(redis.port(), "PING")).contains("PONG");
        }
    }

    @Test
    void refusesAFolderThatAnotherUses() {
        try (EmbeddedRedis first = EmbeddedRedis.start(folder)) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> EmbeddedRedis.start(folder))
                    .withMessageContaining("in use")
                    .satisfies(refused -> assertThat(refused.action()).contains("WEGWIJZER_DATA_DIR"));
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void leavesAServerOfSomethingElseAlone(@TempDir Path elsewhere) throws Exception {
        try (EmbeddedRedis other = EmbeddedRedis.start(elsewhere)) {
            EmbeddedRedis.start(folder).close();
            Files.write(folder.resolve("server.txt"), List.of(Integer.toString(other.port()), "1", "long ago"));
            EmbeddedRedis.start(folder).close();
            assertThat(ask(other.port(), "PING")).contains("PONG");
        }
    }

    @Test
    void startsBesideANoteThatCannotBeRead() throws Exception {
        Files.writeString(folder.resolve("server.txt"), "?");
        try (EmbeddedRedis redis = EmbeddedRedis.start(folder)) {
            assertThat(ask(redis.port(), "PING")).contains("PONG");
        }
    }
}
