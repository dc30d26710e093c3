package nl.wegwijzer.conversation;

import java.util.regex.Pattern;

/** The words in brackets, such as {@code [adres]}, that took the place of personal data before a message came in. */
public final class Masks {

    private static final Pattern MASK = Pattern.compile("\\[[\\p{L}-]{2,20}]");

    private Masks() {}

    /** The words that the person typed; a space in the place of each mask. */
    public static String without(String text) {
        return MASK.matcher(text).replaceAll(" ");
    }
}
