package nl.wegwijzer.answering.dialogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a text in lower case, without marks between them. */
public final class Plain {

    /** "En als de loonwaarde 45 procent is?" has seven words. */
    private static final int SHORT = 8;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");

    private Plain() {}

    public static List<String> words(String text) {
        return NO_WORD.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether a text is so short that it can hardly say more than one thing. */
    static boolean isShort(String text) {
        return words(text).size() <= SHORT;
    }

    /** The words with a space before, between and after them, so that a phrase can be looked for as words. */
    static String spaced(String text) {
        return " " + String.join(" ", words(text)) + " ";
    }
}
