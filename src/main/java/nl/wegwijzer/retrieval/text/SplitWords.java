package nl.wegwijzer.retrieval.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins words that belong together and that the knowledge writes as one: {@code loonkosten voordeel}, {@code no risk polis}. */
final class SplitWords {

    private static final int MOST_WORDS = 3;
    private static final int SHORTEST = 6;

    private final Vocabulary vocabulary;
    private final Set<String> small;

    SplitWords(Vocabulary vocabulary, Set<String> small) {
        this.vocabulary = vocabulary;
        this.small = Set.copyOf(small);
    }

    List<String> joined(List<String> words) {
        List<String> result = new ArrayList<>(words.size());
        int at = 0;
        while (at < words.size()) {
            int length = MOST_WORDS;
            while (length > 1 && !together(words, at, length)) {
                length--;
            }
            result.add(String.join("", words.subList(at, at + length)));
            at += length;
        }
        return result;
    }

    private boolean together(List<String> words, int at, int length) {
        if (at + length > words.size()) {
            return false;
        }
        List<String> some = words.subList(at, at + length);
        if (some.contains(Words.CLAUSE_END) || small.contains(some.getLast()) || small.contains(some.getFirst())) {
            return false;
        }
        String whole = String.join("", some);
        return whole.length() >= SHORTEST && vocabulary.has(Words.folded(whole));
    }
}
