package nl.wegwijzer.knowledge.loading;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Kind;

/**
 * Where pages of a kind are kept.
 *
 * @param pattern an Ant pattern within the knowledge folder
 */
record Place(Kind kind, String pattern) {

    static final List<Place> ALL = Stream.of(Kind.values())
            .map(kind -> new Place(kind, kind.pattern()))
            .toList();

    /** The id that a page in this file must have: the name of its folder or of the file. */
    static String id(String path) {
        Path file = Path.of(path);
        return String.valueOf(file.getName(file.getNameCount() > 2 ? file.getNameCount() - 2 : 1))
                .replace(".md", "");
    }
}
