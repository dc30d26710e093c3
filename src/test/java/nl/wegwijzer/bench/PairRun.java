package nl.wegwijzer.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.wegwijzer.platform.net.Outgoing;

/** Kills {@link PairWriter} at any moment and looks which messages came without their note, or notes without their message. */
final class PairRun {

    private static final int PAUSE_MAX_MILLIS = 1000;

    private PairRun() {}

    /** Gives how many pairs were broken by so many kills. */
    static int broken(int times, Random random) throws IOException, InterruptedException {
        int broken = 0;
        int written = 0;
        for (int i = 0; i < times; i++) {
            try (Listener messages = new Listener();
                    Listener notes = new Listener()) {
                Process writer = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                PairWriter.class.getName(),
                                Integer.toString(messages.port()),
                                Integer.toString(notes.port()))
                        .inheritIO()
                        .start();
                while (notes.lines.isEmpty() && writer.isAlive()) {
                    Thread.sleep(5);
                }
                Thread.sleep(random.nextInt(PAUSE_MAX_MILLIS));
                writer.destroyForcibly().waitFor();
                messages.awaitEnd();
                notes.awaitEnd();
                Set<String> alone = new HashSet<>(messages.lines);
                alone.removeAll(notes.lines);
                broken += alone.size();
                alone = new HashSet<>(notes.lines);
                alone.removeAll(messages.lines);
                broken += alone.size();
                written += messages.lines.size();
            }
        }
        System.out.printf(
                "pairs (%s): %d kills, %d messages, %d without their note or the other way round%n",
                Outgoing.isTogether() ? "one call of the system" : "one after the other", times, written, broken);
        return broken;
    }

    /** Reads lines from all that connect. */
    private static final class Listener implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final Set<String> lines = ConcurrentHashMap.newKeySet();
        private final Set<Thread> readers = ConcurrentHashMap.newKeySet();

        Listener() throws IOException {
            Thread.ofVirtual().start(() -> {
                while (!server.isClosed()) {
                    try {
                        Socket socket = server.accept();
                        readers.add(Thread.ofVirtual().start(() -> read(socket)));
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
        }

        int port() {
            return server.getLocalPort();
        }

        private void read(Socket socket) {
            try (BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    lines.add(line);
                }
            } catch (IOException killed) {
                // What came before is read.
            }
        }

        void awaitEnd() throws InterruptedException {
            for (Thread reader : readers) {
                reader.join();
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
