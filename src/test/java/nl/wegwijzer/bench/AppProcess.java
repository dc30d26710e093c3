package nl.wegwijzer.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The service as a process of its own, so that it can be killed without warning. */
final class AppProcess implements AutoCloseable {

    /** As in the container, with room for the load of a measurement; {@code APP_FLAGS} replaces it. */
    private static final String FLAGS = "-Xmx512m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED";

    private final Process process;
    private final File log;

    private AppProcess(Process process, File log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a main class with the classes of this process.
     *
     * @param settings such as {@code wegwijzer.telegram.mode=webhook}
     */
    static AppProcess start(Class<?> main, List<String> settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(System.getenv().getOrDefault("APP_FLAGS", FLAGS).strip().split("\\s+")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        settings.forEach(setting -> command.add("--" + setting));
        Path data = Files.createTempDirectory("bench-app");
        command.add("--wegwijzer.data-dir=" + data);
        File log = data.resolve("log").toFile();
        return new AppProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start(),
                log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    File log() {
        return log;
    }

    /** What it has used of the processors. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it without any chance to finish something. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, java.util.concurrent.TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
