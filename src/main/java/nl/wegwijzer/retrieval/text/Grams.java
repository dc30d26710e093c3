package nl.wegwijzer.retrieval.text;

import java.util.ArrayList;
import java.util.List;

/** Four letters in a row, with the ends of a word marked. */
final class Grams {

    private static final int LENGTH = 4;

    private Grams() {}

    static List<String> of(List<String> words) {
        List<String> grams = new ArrayList<>();
        for (String word : words) {
            String marked = "_" + Words.folded(word) + "_";
            if (marked.length() <= LENGTH) {
                grams.add(marked);
            }
            for (int i = 0; i + LENGTH <= marked.length(); i++) {
                grams.add(marked.substring(i, i + LENGTH));
            }
        }
        return grams;
    }
}
