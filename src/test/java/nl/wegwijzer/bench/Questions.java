package nl.wegwijzer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Questions as an employer asks them, about every page there is. */
final class Questions {

    private static final String TITLE = "titel: ";

    private Questions() {}

    static List<String> ofTheKnowledge() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("knowledge"))) {
            List<Path> pages =
                    files.filter(path -> path.endsWith("pagina.md")).sorted().toList();
            return pages.stream()
                    .map(Questions::title)
                    .flatMap(title -> Stream.of(
                            "Wat is " + title + "?", "Hoe vraag ik " + title + " aan?", "Krijg ik geld voor " + title))
                    .toList();
        }
    }

    private static String title(Path page) {
        try (Stream<String> lines = Files.lines(page)) {
            return lines.filter(line -> line.startsWith(TITLE))
                    .map(line -> line.substring(TITLE.length()).replace("\"", ""))
                    .findFirst()
                    .orElse("subsidie");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
