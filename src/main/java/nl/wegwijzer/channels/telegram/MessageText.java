package nl.wegwijzer.channels.telegram;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with a little markup, for Telegram: built from pieces, cut into messages while it is still text, and only then written as
 * HTML. So what a person or a page wrote can never be read as markup, and no cut can fall inside a tag, an entity or a character.
 */
class MessageText {

    /** What Telegram takes, in UTF-16 units after the markup is read. */
    static final int UNITS_MAX = 4096;
    /** Telegram takes a hundred pieces of markup in one message. */
    private static final int MARKS_MAX = 90;

    private final List<Piece> pieces = new ArrayList<>();

    /** How a piece looks. */
    private enum Look {
        PLAIN,
        BOLD,
        ITALIC,
        LINK
    }

    private record Piece(String text, Look look, String url) {

        Piece part(int from, int to) {
            return new Piece(text.substring(from, to), look, url);
        }

        String html() {
            String safe = escape(text);
            return switch (look) {
                case PLAIN -> safe;
                case BOLD -> "<b>" + safe + "</b>";
                case ITALIC -> "<i>" + safe + "</i>";
                case LINK -> "<a href=\"" + escape(url) + "\">" + safe + "</a>";
            };
        }
    }

    /**
     * One message.
     *
     * @param html  for parse mode HTML
     * @param plain the same words without markup, for when Telegram does not take the markup
     */
    record Part(String html, String plain) {}

    MessageText plain(String text) {
        return add(text, Look.PLAIN, "");
    }

    MessageText bold(String text) {
        return add(text, Look.BOLD, "");
    }

    MessageText italic(String text) {
        return add(text, Look.ITALIC, "");
    }

    /** A link when the address is one that a person may be sent to, else only the words. */
    MessageText link(String text, String url) {
        return url.startsWith("https://") || url.startsWith("http://") ? add(text, Look.LINK, url) : plain(text);
    }

    private MessageText add(String text, Look look, String url) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(clean(text), look, url));
        }
        return this;
    }

    /** The messages, in order; each has words in it. Cut at a paragraph, else a line, a sentence, a word, else anywhere. */
    List<Part> parts() {
        return parts(UNITS_MAX);
    }

    List<Part> parts(int unitsMax) {
        String whole = String.join("", pieces.stream().map(Piece::text).toList());
        List<Part> parts = new ArrayList<>();
        int from = skipBlank(whole, 0);
        while (from < whole.length()) {
            int to = Cut.end(whole, from, unitsMax);
            parts.add(part(from, to));
            from = skipBlank(whole, to);
        }
        return parts;
    }

    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length() && Cut.isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private Part part(int from, int to) {
        StringBuilder html = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        int marks = 0;
        int start = 0;
        for (Piece piece : pieces) {
            int end = start + piece.text().length();
            int first = Math.max(from, start);
            int last = Math.min(to, end);
            if (first < last) {
                Piece part = piece.part(first - start, last - start);
                boolean marked = part.look() != Look.PLAIN
                        && ++marks <= MARKS_MAX
                        && !part.text().isBlank();
                html.append(marked ? part.html() : escape(part.text()));
                plain.append(part.text());
            }
            start = end;
        }
        return new Part(html.toString(), plain.toString());
    }

    /** A lone half of a character would make the request unreadable; control characters are not shown anyway. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t' ? ' ' : c)
                .filter(c -> c == '\n' || !Character.isISOControl(c))
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
