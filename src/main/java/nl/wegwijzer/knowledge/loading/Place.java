package nl.wegwijzer.knowledge.loading;

import java.nio.file.Path;
import java.util.List;
import nl.wegwijzer.knowledge.Kind;

/**
 * Where pages of a kind are kept.
 *
 * @param pattern an Ant pattern within the knowledge folder
 */
record Place(Kind kind, String pattern) {

    static final List<Place> ALL = List.of(
            new Place(Kind.REGELING, "regelingen/*/pagina.md"),
            new Place(Kind.VERVALLEN, "vervallen/*.md"),
            new Place(Kind.PRAKTIJK, "praktijk/*.md"),
            new Place(Kind.STAPPEN, "stappen/*.md"),
            new Place(Kind.BEGRIP, "begrippen/*.md"),
            new Place(Kind.GESPREK, "gesprek/*.md"));

    /** The id that a page in this file must have: the name of its folder or of the file. */
    static String id(String path) {
        Path file = Path.of(path);
        return String.valueOf(file.getName(file.getNameCount() > 2 ? file.getNameCount() - 2 : 1))
                .replace(".md", "");
    }
}
