package nl.wegwijzer.knowledge.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text refers to: parameters between double braces, and other pages as links. */
public final class References {

    public static final Pattern PARAMETER = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)\\s]+)\\)");

    private References() {}

    /**
     * A part of a text.
     *
     * @param target what the link points at; empty for words that are no link
     */
    public record Piece(String words, Optional<String> target) {}

    /** The text cut into links and what stands between them, in order. */
    public static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int done = 0;
        while (link.find()) {
            between(text, done, link.start(), pieces);
            pieces.add(new Piece(link.group(1), Optional.of(link.group(2))));
            done = link.end();
        }
        between(text, done, text.length(), pieces);
        return pieces;
    }

    private static void between(String text, int from, int to, List<Piece> pieces) {
        if (from < to) {
            pieces.add(new Piece(text.substring(from, to), Optional.empty()));
        }
    }

    /** The names of the parameters, in order. */
    public static List<String> parameters(String text) {
        return PARAMETER
                .matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    /** What the links point at, in order. */
    public static List<String> links(String text) {
        return LINK.matcher(text).results().map(found -> found.group(2)).toList();
    }

    /** The text with each link replaced by its words. */
    public static String withoutLinks(String text) {
        return LINK.matcher(text).replaceAll("$1");
    }
}
