package nl.wegwijzer.retrieval.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * The Dutch word list with word forms. It stays in its compact form (an automaton of 13 MB): a look-up takes a few
 * microseconds, and a map of the same words would take many times the memory. Thread-safe.
 */
public final class DutchDictionary {

    private static final String FOLDER = "/org/languagetool/resource/nl/";

    /** One way to read a word form: its base form and its class as the dictionary writes it, such as {@code ZNW:EKV:DE_}. */
    record Reading(String lemma, String tag) {

        boolean noun() {
            return tag.startsWith("ZNW");
        }

        boolean verb() {
            return tag.startsWith("WKW");
        }

        boolean adjective() {
            return tag.startsWith("BNW");
        }

        boolean plural() {
            return tag.contains(":MRV");
        }

        /** A form such as {@code werk} in {@code werkplek}: what a verb looks like as the front of a compound. */
        boolean verbStem() {
            return tag.startsWith("WKW:TGW:1EP");
        }
    }

    private final Dictionary dictionary;

    private DutchDictionary(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Reads the word list from the class path; takes about a tenth of a second. */
    public static DutchDictionary load() {
        try (InputStream automaton = resource("dutch.dict");
                InputStream metadata = resource("dutch.info")) {
            return new DutchDictionary(Dictionary.read(automaton, metadata));
        } catch (IOException e) {
            throw new UncheckedIOException("The Dutch word list cannot be read", e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DutchDictionary.class.getResourceAsStream(FOLDER + name), name);
    }

    /** All readings of a word in lower case; empty for an unknown word. */
    List<Reading> readings(String word) {
        // A look-up object has buffers of its own and is not thread-safe; making one costs less than sharing one.
        List<WordData> found = new DictionaryLookup(dictionary).lookup(word);
        List<Reading> readings = new ArrayList<>(found.size());
        for (WordData data : found) {
            CharSequence tag = data.getTag();
            readings.add(new Reading(String.valueOf(data.getStem()), tag == null ? "" : tag.toString()));
        }
        return readings;
    }

    /** Whether it is a Dutch word, abbreviation or name. */
    boolean knows(String word) {
        DictionaryLookup lookup = new DictionaryLookup(dictionary);
        return !lookup.lookup(word).isEmpty()
                || !lookup.lookup(capitalised(word)).isEmpty()
                || !lookup.lookup(word.toUpperCase(Locale.ROOT)).isEmpty();
    }

    private static String capitalised(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
