package nl.wegwijzer.answering.compose;

import java.util.Arrays;
import java.util.Locale;

/** The "ja" or "nee" with which a sentence answers the question of its own heading. */
final class Opener {

    private Opener() {}

    /**
     * A sentence without such a word at its start.
     *
     * @param words the words, with a bar between them
     */
    static String without(String sentence, String words) {
        return Arrays.stream(words.split("\\|", -1))
                .map(word -> word + ", ")
                .filter(sentence::startsWith)
                .findFirst()
                .map(opener -> capital(sentence.substring(opener.length())))
                .orElse(sentence);
    }

    private static String capital(String rest) {
        return rest.isEmpty() ? rest : rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }
}
