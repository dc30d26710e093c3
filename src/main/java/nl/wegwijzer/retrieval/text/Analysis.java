package nl.wegwijzer.retrieval.text;

import java.util.List;
import java.util.Map;

/**
 * A text taken apart.
 *
 * @param words   the words after repair, in order; an empty word ends a clause
 * @param english whether it is English
 * @param units   what can be compared with another text, by sort
 */
public record Analysis(List<String> words, boolean english, Map<Sort, List<String>> units) {

    /** Sorts of units, each with an index of its own. */
    public enum Sort {
        /** The root of a word. */
        WORD,
        /** The root of a part of a compound. */
        PART,
        /** A term of the field, whatever word was used for it. */
        TERM,
        /** A group of words that mean about the same. */
        GROUP,
        /** Four letters in a row, for what is spelt in an unknown way. */
        GRAM,
        /** A sign of what sort of message it is, whatever it is about. */
        SIGN
    }

    /** What is read of a text that is not read. */
    public static final Analysis NOTHING = new Analysis(List.of(), false, Map.of());

    public Analysis {
        words = List.copyOf(words);
        units = Map.copyOf(units);
    }

    /** The units of one sort, in order and with repetition. */
    public List<String> of(Sort sort) {
        return units.getOrDefault(sort, List.of());
    }

    /** The text after repair, as it can be shown. */
    public String text() {
        return String.join(" ", words.stream().filter(word -> !word.isEmpty()).toList());
    }
}
