package nl.wegwijzer.platform.redis;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisScriptingAsyncCommands;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import nl.wegwijzer.platform.net.Outgoing;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Notes to Redis of which it matters that they leave together with a message to somebody else, so that a hard kill cannot come between:
 * see {@link Outgoing}. A note is a small script about one key that answers with a number. Thread-safe; nothing here waits.
 *
 * <p>Together only with a single Redis server without TLS, such as the embedded one; for others the notes take the common connection,
 * which is a little later.
 */
public final class DirectLine {

    private final StringRedisTemplate redis;
    private final Optional<DirectConnection> connection;
    private final Outgoing outgoing = Outgoing.shared();

    private DirectLine(StringRedisTemplate redis, Optional<RedisStandaloneConfiguration> server) {
        this.redis = redis;
        this.connection = server.map(known -> new DirectConnection(known, outgoing));
    }

    /** A line to the server of a template. */
    public static DirectLine to(StringRedisTemplate redis) {
        boolean alone = redis.getConnectionFactory() instanceof LettuceConnectionFactory factory
                && !factory.isClusterAware()
                && !factory.isRedisSentinelAware()
                && !factory.getClientConfiguration().isUseSsl()
                && factory.getHostName()
                        .equals(factory.getStandaloneConfiguration().getHostName())
                && factory.getPort() == factory.getStandaloneConfiguration().getPort();
        return new DirectLine(
                redis,
                alone && redis.getConnectionFactory() instanceof LettuceConnectionFactory factory
                        ? Optional.of(factory.getStandaloneConfiguration())
                        : Optional.empty());
    }

    /** Whether notes leave together with what the same step of {@link Outgoing} writes. */
    public boolean isDirect() {
        return connection.isPresent();
    }

    /** A note that is ready to be written. */
    public interface Note {

        /** Sends it; the stage gives its number, or fails when it is not known whether Redis carried it out. */
        CompletionStage<Long> send();
    }

    /**
     * Makes a note ready, so that nothing is left to do but to write it. The whole script goes along, so that it works after a restart of
     * Redis too.
     */
    public Note ready(String script, String key, String... arguments) {
        if (connection.isEmpty()) {
            return () -> onCommonConnection(script, key, arguments);
        }
        List<String> command = new ArrayList<>(List.of("EVAL", script, "1", key));
        command.addAll(List.of(arguments));
        byte[] request = encode(command.toArray(String[]::new));
        DirectConnection direct = connection.get();
        return () -> {
            CompletableFuture<Long> answer = new CompletableFuture<>();
            outgoing.run(() -> direct.send(request, answer));
            return answer;
        };
    }

    /** Opens the connection when it is not, so that the first note need not. */
    public void open() {
        connection.ifPresent(direct -> outgoing.run(direct::open));
    }

    private CompletionStage<Long> onCommonConnection(String script, String key, String... arguments) {
        Object common = redis.execute((RedisCallback<Object>) present -> present.getNativeConnection());
        if (common instanceof RedisScriptingAsyncCommands<?, ?> any) {
            @SuppressWarnings("unchecked") // Spring's connection speaks in bytes
            RedisScriptingAsyncCommands<byte[], byte[]> commands = (RedisScriptingAsyncCommands<byte[], byte[]>) any;
            return commands.<Long>eval(
                    script,
                    ScriptOutputType.INTEGER,
                    new byte[][] {bytes(key)},
                    Arrays.stream(arguments).map(DirectLine::bytes).toArray(byte[][]::new));
        }
        return CompletableFuture.failedStage(new IllegalStateException("not a Lettuce connection"));
    }

    static byte[] encode(String... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("*" + parts.length + "\r\n"));
        for (String part : parts) {
            byte[] bytes = bytes(part);
            out.writeBytes(bytes("$" + bytes.length + "\r\n"));
            out.writeBytes(bytes);
            out.writeBytes(bytes("\r\n"));
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
