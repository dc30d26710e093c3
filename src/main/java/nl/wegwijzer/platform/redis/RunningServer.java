package nl.wegwijzer.platform.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which server keeps its data in a folder, noted in a file beside the data. A process that is killed cannot stop its server; that one would go on
 * beside the next and write old expiries into the same file, after newer data. So the next one ends it first.
 */
final class RunningServer {

    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
    private static final String FILE = "server.txt";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private RunningServer() {}

    /** The folder is in use by a process that lives. */
    static final class InUse extends IOException {
        private static final long serialVersionUID = 1L;

        InUse(long process) {
            super("process " + process + " keeps its data there");
        }
    }

    /**
     * Ends the server that a killed process left behind, when there is one.
     *
     * @throws InUse when the process that started it still runs, and does not end within {@link #PATIENCE}
     */
    static void endLeftBehind(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return;
        }
        List<String> noted = Files.readAllLines(file);
        if (noted.size() == 3 && noted.stream().limit(2).allMatch(line -> line.matches("\\d{1,10}"))) {
            long process = Long.parseLong(noted.get(1));
            if (startOf(process).equals(noted.get(2)) && !endsSoon(process)) {
                throw new InUse(process);
            }
            end(Integer.parseInt(noted.get(0)), folder);
        }
        Files.deleteIfExists(file);
    }

    /** Waits for a process that may be stopping, as at a restart. */
    private static boolean endsSoon(long process) {
        if (process == ProcessHandle.current().pid()) {
            return false;
        }
        try {
            ProcessHandle.of(process)
                    .ifPresent(handle -> handle.onExit()
                            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                            .join());
            return true;
        } catch (CompletionException goesOn) {
            return false;
        }
    }

    /** Notes that this process has a server for the folder. */
    static void note(Path folder, int port) throws IOException {
        long process = ProcessHandle.current().pid();
        Files.write(folder.resolve(FILE), List.of(Integer.toString(port), Long.toString(process), startOf(process)));
    }

    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    /** When a process began, since numbers of processes are used again; empty when it is gone. */
    private static String startOf(long process) {
        return ProcessHandle.of(process)
                .map(handle ->
                        handle.info().startInstant().map(Instant::toString).orElse("unknown"))
                .orElse("");
    }

    /** Shuts the server at a port down when it is the one of this folder; it writes what it has first. */
    private static void end(int port, Path folder) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    Math.toIntExact(PATIENCE.toMillis()));
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            say(socket, "CONFIG GET dir");
            // *2, $3, dir, $length, the folder
            Optional<String> dir = Stream.generate(() -> line(answers)).limit(5).reduce((_, last) -> last);
            if (dir.isPresent() && Path.of(dir.get()).equals(folder.toRealPath())) {
                LOG.info("A killed process left its Redis behind at port {}; it is ended", port);
                say(socket, "SHUTDOWN");
                while (answers.readLine() != null) {
                    // Until it closes the connection: then it has ended.
                }
            }
        } catch (IOException nobodyThere) {
            LOG.debug("No server at port {} any more", port);
        }
    }

    private static void say(Socket socket, String command) throws IOException {
        socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static String line(BufferedReader answers) {
        try {
            return Optional.ofNullable(answers.readLine()).orElse("");
        } catch (IOException broken) {
            return "";
        }
    }
}
