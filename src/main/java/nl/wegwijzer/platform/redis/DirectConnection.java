package nl.wegwijzer.platform.redis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;

/** One of the connections of a {@link DirectLine}; opened when needed and again after a failure. */
final class DirectConnection {

    private static final int TIMEOUT_MILLIS = 2000;
    private static final long SILENCE_NANOS = 3_000_000_000L;

    private final RedisStandaloneConfiguration server;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Wire wire;

    DirectConnection(RedisStandaloneConfiguration server) {
        this.server = server;
    }

    /** Writes a command unless another thread is writing; false when it was not written. */
    boolean sendIfFree(byte[] request, CompletableFuture<Long> answer) throws IOException {
        if (!lock.tryLock()) {
            return false;
        }
        try {
            opened().send(request, answer);
            return true;
        } finally {
            lock.unlock();
        }
    }

    void send(byte[] request, CompletableFuture<Long> answer) throws IOException {
        lock.lock();
        try {
            opened().send(request, answer);
        } finally {
            lock.unlock();
        }
    }

    void open() {
        lock.lock();
        try {
            opened();
        } catch (IOException away) {
            // The next note tries again, and says so to its caller.
        } finally {
            lock.unlock();
        }
    }

    private Wire opened() throws IOException {
        Wire present = wire;
        if (present == null || present.isBroken()) {
            present = connect();
            wire = present;
        }
        return present;
    }

    private Wire connect() throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(server.getHostName(), server.getPort()), TIMEOUT_MILLIS);
        Wire connected = new Wire(socket);
        if (server.getPassword().isPresent()) {
            List<String> login = new ArrayList<>(List.of("AUTH"));
            if (server.getUsername() != null && !server.getUsername().isEmpty()) {
                login.add(server.getUsername());
            }
            login.add(String.valueOf(server.getPassword().get()));
            connected.send(DirectLine.encode(login.toArray(String[]::new)), new CompletableFuture<>());
        }
        if (server.getDatabase() != 0) {
            connected.send(
                    DirectLine.encode("SELECT", Integer.toString(server.getDatabase())), new CompletableFuture<>());
        }
        Thread.ofVirtual().name("redis-direct-line").start(connected::read);
        return connected;
    }

    /** A command without an answer yet. */
    private record Waiting(CompletableFuture<Long> answer, long sinceNanos) {}

    /** One socket; broken for good after the first failure. */
    private static final class Wire {
        private final Socket socket;
        private final OutputStream out;
        private final InputStream in;
        private final Queue<Waiting> waiting = new ArrayDeque<>();
        private volatile boolean broken;

        Wire(Socket socket) throws IOException {
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
