package nl.wegwijzer.channels.telegram;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key of what a person typed: the number of the message and a mark of its words, so that an edit is answered once and only
 * when it changed something, and is known as another form of the same message. Pure.
 */
public final class SpokenKey {

    private static final Pattern FORM = Pattern.compile("m(\\d{1,18}):[0-9a-f]{1,4}");

    private SpokenKey() {}

    /** Sixteen bits of the words tell whether they changed and nothing about a person. */
    static String of(long message, String text) {
        return "m" + message + ":" + Integer.toHexString(text.hashCode() >>> 16);
    }

    /** The number of the message; empty when the key came by another door. */
    public static OptionalLong number(String key) {
        Matcher form = FORM.matcher(key);
        return form.matches() ? OptionalLong.of(Long.parseLong(form.group(1))) : OptionalLong.empty();
    }
}
