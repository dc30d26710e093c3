package nl.wegwijzer.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A Redis server that can be killed and started again with what it kept. Needs {@code redis-server} on the path. */
final class RedisProcess implements AutoCloseable {

    private final Path folder;
    private final int port;
    private Process process;

    private RedisProcess(Path folder, int port) throws IOException, InterruptedException {
        this.folder = folder;
        this.port = port;
        this.process = launch();
    }

    static RedisProcess start() throws IOException, InterruptedException {
        return new RedisProcess(Files.createTempDirectory("bench-redis"), Ports.free());
    }

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    private Process launch() throws IOException, InterruptedException {
        Process launched = new ProcessBuilder(List.of(
                        System.getenv().getOrDefault("REDIS_SERVER", "redis-server"),
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        folder.toString(),
                        "--appendonly",
                        "yes",
                        "--save",
                        ""))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        while (!answers()) {
            Thread.sleep(20);
        }
        return launched;
    }

    /** What it has used of the processors since it was started last. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            socket.getOutputStream().write("PING\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Kills the server, waits, and starts it again with what it had written. */
    void restart(Duration away) throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        Thread.sleep(away);
        process = launch();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
