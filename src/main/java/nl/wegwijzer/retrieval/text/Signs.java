package nl.wegwijzer.retrieval.text;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Signs of what sort of message a text is, whatever it is about: that somebody wants a person, speaks of one case, is in danger. Each
 * is a set of regular expressions of {@code zoeken/signalen.yaml} over the words after repair, in lower case and without accents. Thread-safe.
 */
final class Signs {

    /** Who has not shown by then what sort of message it is, tells a story; and it bounds the work. */
    private static final int MOST_WORDS = 150;

    private final Map<String, Pattern> byName = new TreeMap<>();

    Signs(Map<String, List<String>> expressions) {
        expressions.forEach((name, own) -> byName.put(name, Pattern.compile("(?:" + String.join(")|(?:", own) + ")")));
    }

    /** The names of the signs that a text shows, in order. */
    List<String> in(List<String> words) {
        String text = String.join(
                " ",
                words.stream()
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .map(Words::folded)
                        .toList());
        return byName.entrySet().stream()
                .filter(sign -> sign.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
