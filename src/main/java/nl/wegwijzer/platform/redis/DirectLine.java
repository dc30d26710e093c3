package nl.wegwijzer.platform.redis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Connections on which a command is on its way to Redis when the call returns: it is written by the calling thread and not handed
 * to another. For the few notes of which it matters that a kill right after them cannot lose them. There are a few connections, so
 * that a thread finds a free one and need not wait for another between what it notes and the note. Commands that answer with a
 * number only. Thread-safe; connects when needed and again after a failure.
 *
 * <p>Only for a single Redis server without TLS, such as the embedded one; for others {@link #to} gives none and the caller uses
 * the common connection, which is a little later.
 */
public final class DirectLine {

    private static final int CONNECTIONS = 8;

    private final List<DirectConnection> connections;

    private DirectLine(RedisStandaloneConfiguration server) {
        this.connections = Stream.generate(() -> new DirectConnection(server))
                .limit(CONNECTIONS)
                .toList();
    }

    /** A line to the server of a template, if it is of the kind that has one. */
    public static Optional<DirectLine> to(StringRedisTemplate redis) {
        return redis.getConnectionFactory() instanceof LettuceConnectionFactory factory
                        && !factory.isClusterAware()
                        && !factory.isRedisSentinelAware()
                        && !factory.getClientConfiguration().isUseSsl()
                        && factory.getHostName()
                                .equals(factory.getStandaloneConfiguration().getHostName())
                        && factory.getPort()
                                == factory.getStandaloneConfiguration().getPort()
                ? Optional.of(new DirectLine(factory.getStandaloneConfiguration()))
                : Optional.empty();
    }

    /** A command that is ready to be written. */
    public final class Ready {
        private final byte[] request;
        private final int preferred;

        private Ready(byte[] request, int preferred) {
            this.request = request;
            this.preferred = preferred;
        }

        /** Sends it; the stage gives its number, or fails when it is not known whether Redis carried it out. */
        public CompletionStage<Long> send() {
            CompletableFuture<Long> answer = new CompletableFuture<>();
            try {
                for (int i = 0; i < CONNECTIONS; i++) {
                    if (connections.get((preferred + i) % CONNECTIONS).sendIfFree(request, answer)) {
                        return answer;
                    }
                }
                connections.get(preferred).send(request, answer);
            } catch (IOException away) {
                answer.completeExceptionally(away);
            }
            return answer;
        }
    }

    /**
     * Makes a command ready, so that nothing is left to do but to write it.
     *
     * @param about what it is about; commands about the same thing take the same connection unless that is busy
     */
    public Ready ready(Object about, String... command) {
        return new Ready(encode(command), Math.floorMod(about.hashCode(), CONNECTIONS));
    }

    /** Opens the connections that are not, so that the first note need not. */
    public void open() {
        connections.forEach(DirectConnection::open);
    }

    static byte[] encode(String... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("*" + parts.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(("$" + bytes.length + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(bytes);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }
}
