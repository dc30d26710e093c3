package nl.wegwijzer.outreach.door;

import java.util.List;
import java.util.Locale;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.web.Visitor;

/** Who opens a page without looking at it: searchers, previews of links in chats, checks of links. */
final class Robots {

    private static final String NOT_ONE = "!";

    private final List<String> words;

    private Robots(List<String> words) {
        this.words = words;
    }

    /** Reads {@code ambassadeur/robots.txt}: a piece of the name a line, in any case; behind ! what only looks like one. */
    static Robots load(ContentFolder folder) {
        return new Robots(folder.files("ambassadeur/robots.txt").stream()
                .flatMap(file -> file.text().lines())
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList());
    }

    /** Whether nobody looks at what this visitor asks for. */
    boolean isOne(Visitor visitor) {
        String agent = words.stream()
                .filter(word -> word.startsWith(NOT_ONE))
                .map(word -> word.substring(NOT_ONE.length()))
                .reduce(visitor.agent().toLowerCase(Locale.ROOT), (left, word) -> left.replace(word, ""));
        return visitor.ahead() || agent.isBlank() || words.stream().anyMatch(agent::contains);
    }
}
