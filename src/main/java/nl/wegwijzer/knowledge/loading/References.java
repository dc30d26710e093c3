package nl.wegwijzer.knowledge.loading;

import java.util.List;
import java.util.regex.Pattern;

/** What a text refers to: parameters between double braces, and other pages as links. */
public final class References {

    public static final Pattern PARAMETER = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)\\s]+)\\)");

    private References() {}

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
