package nl.wegwijzer.platform.redis;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * A connection on which a command is on its way to Redis when the call returns: it is written by the calling thread and not
 * handed to another. For the few notes of which it matters that a kill right after them cannot lose them. Commands that answer
 * with a number only. Thread-safe; connects when needed and again after a failure.
 *
 * <p>Only for a single Redis server without TLS, such as the embedded one; for others {@link #to} gives none and the caller uses
 * the common connection, which is a little later.
 */
public final class DirectLine {

    private static final int TIMEOUT_MILLIS = 2000;
    private static final long SILENCE_NANOS = 3_000_000_000L;

    private final RedisStandaloneConfiguration server;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Connection open;

    private DirectLine(RedisStandaloneConfiguration server) {
        this.server = server;
    }

    /** A line to the server of a template, if it is of the kind that has one. */
    public static Optional<DirectLine> to(StringRedisTemplate redis) {
        return redis.getConnectionFactory() instanceof LettuceConnectionFactory factory
                        && !factory.isClusterAware()
                        && !factory.isRedisSentinelAware()
                        && !factory.getClientConfiguration().isUseSsl()
                        && factory.getStandaloneConfiguration() != null
                ? Optional.of(new DirectLine(factory.getStandaloneConfiguration()))
                : Optional.empty();
    }

    /** A command that is ready to be written. */
    public final class Ready {
        private final byte[] request;

        private Ready(byte[] request) {
            this.request = request;
        }

        /** Sends it; the stage gives its number, or fails when it is not known whether Redis carried it out. */
        public CompletionStage<Long> send() {
            CompletableFuture<Long> answer = new CompletableFuture<>();
            lock.lock();
            try {
                opened().send(request, answer);
            } catch (IOException away) {
                answer.completeExceptionally(away);
            } finally {
                lock.unlock();
            }
            return answer;
        }
    }

    /** Makes a command ready, so that nothing is left to do but to write it. */
    public Ready ready(String... command) {
        return new Ready(encode(command));
    }

    /** Opens the connection if it is not, so that the first note need not. */
    public void open() {
        lock.lock();
        try {
            opened();
        } catch (IOException away) {
            // The next note tries again, and says so to its caller.
        } finally {
            lock.unlock();
        }
    }

    private Connection opened() throws IOException {
        Connection connection = open;
        if (connection == null || connection.isBroken()) {
            connection = connect();
            open = connection;
        }
        return connection;
    }

    private Connection connect() throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(server.getHostName(), server.getPort()), TIMEOUT_MILLIS);
        Connection connection = new Connection(socket);
        if (server.getPassword().isPresent()) {
            List<String> login = new ArrayList<>(List.of("AUTH"));
            if (server.getUsername() != null && !server.getUsername().isEmpty()) {
                login.add(server.getUsername());
            }
            login.add(String.valueOf(server.getPassword().get()));
            connection.send(encode(login.toArray(String[]::new)), new CompletableFuture<>());
        }
        if (server.getDatabase() != 0) {
            connection.send(encode("SELECT", Integer.toString(server.getDatabase())), new CompletableFuture<>());
        }
        Thread.ofVirtual().name("redis-direct-line").start(connection::read);
        return connection;
    }

    private static byte[] encode(String... parts) {
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

    /** A command without an answer yet. */
    private record Waiting(CompletableFuture<Long> answer, long sinceNanos) {}

    /** One connection; broken for good after the first failure. */
    private static final class Connection {
        private final Socket socket;
        private final OutputStream out;
        private final InputStream in;
        private final Queue<Waiting> waiting = new ArrayDeque<>();
        private volatile boolean broken;

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        /** A server that has not answered for long is taken as gone. */
        boolean isBroken() {
            boolean silent;
            synchronized (waiting) {
                Waiting oldest = waiting.peek();
                silent = oldest != null && System.nanoTime() - oldest.sinceNanos() > SILENCE_NANOS;
            }
            if (silent) {
                fail();
            }
            return broken;
        }

        void send(byte[] request, CompletableFuture<Long> answer) throws IOException {
            synchronized (waiting) {
                waiting.add(new Waiting(answer, System.nanoTime()));
            }
            try {
                out.write(request);
            } catch (IOException e) {
                fail();
                throw e;
            }
        }

        void read() {
            try {
                while (true) {
                    String line = line();
                    CompletableFuture<Long> answer;
                    synchronized (waiting) {
                        answer = waiting.remove().answer();
                    }
                    if (line.startsWith(":")) {
                        answer.complete(Long.parseLong(line.substring(1)));
                    } else if (line.startsWith("+")) {
                        answer.complete(1L);
                    } else {
                        answer.completeExceptionally(new IOException("Redis refused a note"));
                    }
                }
            } catch (IOException | RuntimeException gone) {
                fail();
            }
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("closed");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }

        private void fail() {
            broken = true;
            try {
                socket.close();
            } catch (IOException alreadyClosed) {
                // Nothing is left to close.
            }
            synchronized (waiting) {
                waiting.forEach(command -> command.answer().completeExceptionally(new IOException("Redis is away")));
                waiting.clear();
            }
        }
    }
}
