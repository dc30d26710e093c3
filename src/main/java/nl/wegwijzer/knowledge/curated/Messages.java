package nl.wegwijzer.knowledge.curated;

import java.util.Locale;
import java.util.ResourceBundle;

/** The Dutch messages to editors, one per cause of a fault. */
final class Messages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages.lint", Locale.ROOT);

    private Messages() {}

    /** Fills by plain replacement: the quotes and braces that editors type must come out as they are. */
    static String get(String key, Object... arguments) {
        String text = BUNDLE.getString(key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
