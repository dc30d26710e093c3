package nl.wegwijzer.evaluation.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * A search that runs as a program of its own, so that what it is made of stays out of this one. The program gets a folder with
 * {@code passages.json} (text by reference) and {@code questions.json} (a list), and writes {@code ranking.json} there: per question
 * the references, best first.
 *
 * @param command what is run; the folder is put behind it
 */
record OutsidePeer(String name, String command, Map<String, String> passages) implements Peer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST = Duration.ofHours(1);

    @Override
    public List<List<String>> rank(List<String> questions) throws IOException {
        Path folder = Files.createTempDirectory("wegwijzer-peer");
        try {
            Files.write(folder.resolve("passages.json"), JSON.writeValueAsBytes(passages));
            Files.write(folder.resolve("questions.json"), JSON.writeValueAsBytes(questions));
            run(folder);
            List<List<String>> ranked = new ArrayList<>();
            JSON.readTree(Files.readAllBytes(folder.resolve("ranking.json")))
                    .forEach(references -> ranked.add(references
                            .valueStream()
                            .map(reference -> reference.asString())
                            .toList()));
            if (ranked.size() != questions.size()) {
                throw new IOException(name + " ranked " + ranked.size() + " of " + questions.size() + " questions");
            }
            return ranked;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void run(Path folder) throws IOException {
        Process process = new ProcessBuilder(Stream.concat(Stream.of(command.split(" ")), Stream.of(folder.toString()))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException(name + " took longer than " + LONGEST.toMinutes() + " minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(name + " was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException(name + " failed: " + Files.readString(folder.resolve("log")));
        }
    }
}
