package nl.wegwijzer.platform.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wegwijzer.platform.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.embedded.RedisServer;

/**
 * A Redis server process of our own, for who has none: bound to the loopback address, with an append-only file in the data
 * folder, so a restart keeps everything. It ends with this process.
 */
public final class EmbeddedRedis implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);

    private final RedisServer server;
    private final Path folder;
    private final int port;

    private EmbeddedRedis(RedisServer server, Path folder, int port) {
        this.server = server;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts a server that keeps its data in the folder.
     *
     * @throws CannotStart if the folder cannot be written or the server does not start
     */
    public static EmbeddedRedis start(Path folder) {
        try {
            Path kept = Files.createDirectories(folder.toAbsolutePath().normalize());
            RunningServer.endLeftBehind(kept);
            int port = freePort();
            RedisServer server = RedisServer.newRedisServer()
                    .port(port)
                    .setting("bind 127.0.0.1")
                    .setting("dir " + quoted(kept))
                    .setting("appendonly yes")
                    .setting("appendfsync everysec")
                    .setting("save \"\"")
                    .build();
            server.start();
            RunningServer.note(kept, port);
            LOG.info("Embedded Redis keeps its data in {}", kept);
            return new EmbeddedRedis(server, kept, port);
        } catch (RunningServer.InUse inUse) {
            throw new CannotStart(
                    "The data folder " + folder + " is in use: " + inUse.getMessage() + ".",
                    "Stop that process, choose another folder with WEGWIJZER_DATA_DIR, or let several instances share a Redis with"
                            + " WEGWIJZER_REDIS_URL.",
                    inUse);
        } catch (IOException e) {
            throw new CannotStart(
                    "The embedded Redis did not start with its data in " + folder + ": " + e.getMessage(),
                    "Make the folder writable, choose another with WEGWIJZER_DATA_DIR, or name a Redis with"
                            + " WEGWIJZER_REDIS_URL.",
                    e);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        try {
            server.stop();
            RunningServer.forget(folder);
        } catch (IOException e) {
            LOG.warn("The embedded Redis did not stop by itself: {}", e.getMessage());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
