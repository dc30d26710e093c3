package nl.wegwijzer.channels.web.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a line.
 *
 * @param words     what is read
 * @param href      where it leads; empty for plain words and for a reference
 * @param reference the number of the source that it points at; 0 when it is none
 */
public record Piece(String words, String href, int reference) {

    private static final Pattern SPECIAL = Pattern.compile(
            "\\[(?<number>\\d{1,2})]|(?<link>(?:https?://|www\\.)[^\\s<>()\\[\\]]*[^\\s<>()\\[\\].,;:!?])");

    /** Splits a line into words, links and references; a number without a source stays text, an amount stays with its sign. */
    static List<Piece> of(String line, int sources) {
        List<Piece> pieces = new ArrayList<>();
        Matcher special = SPECIAL.matcher(line);
        int from = 0;
        while (special.find()) {
            Piece found = read(special);
            if (found.reference <= sources) {
                add(pieces, line.substring(from, special.start()));
                pieces.add(found);
                from = special.end();
            }
        }
        add(pieces, line.substring(from));
        return pieces;
    }

    private static Piece read(Matcher special) {
        String number = special.group("number");
        if (number != null) {
            int reference = Integer.parseInt(number);
            return new Piece(number, "", reference == 0 ? Integer.MAX_VALUE : reference);
        }
        String link = special.group("link");
        return new Piece(link, link.startsWith("www.") ? "https://" + link : link, 0);
    }

    private static void add(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words.replace("€ ", "€\u00a0"), "", 0));
        }
    }
}
