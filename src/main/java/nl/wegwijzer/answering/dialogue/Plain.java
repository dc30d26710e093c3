package nl.wegwijzer.answering.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text in lower case, without marks between them. */
public final class Plain {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");

    private Plain() {}

    public static List<String> words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The words with a space before, between and after them, so that a phrase can be looked for as words. */
    static String spaced(String text) {
        return " " + String.join(" ", words(text)) + " ";
    }
}
