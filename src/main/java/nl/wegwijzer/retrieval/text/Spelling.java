package nl.wegwijzer.retrieval.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.wegwijzer.platform.LetterBits;

/**
 * Repairs words that neither the knowledge nor the Dutch word list knows, with the words of the knowledge. A rare but right word is
 * thus left alone. The first letter is taken to be right.
 */
final class Spelling {

    private static final int SHORTEST = 3;
    private static final int LONG = 8;
    private static final int MOST_REMEMBERED = 20_000;

    private final Vocabulary vocabulary;
    private final DutchDictionary dictionary;
    private final Compounds compounds;
    private final Map<Character, List<Known>> byFirstLetter = new HashMap<>();
    private final Map<String, String> remembered = new ConcurrentHashMap<>();

    /** A word of the knowledge with its {@link LetterBits}. */
    private record Known(String word, int letters, int count) {}

    Spelling(Vocabulary vocabulary, DutchDictionary dictionary, Compounds compounds) {
        this.vocabulary = vocabulary;
        this.dictionary = dictionary;
        this.compounds = compounds;
        vocabulary.counts().forEach((word, count) -> {
            if (word.length() >= SHORTEST) {
                byFirstLetter
                        .computeIfAbsent(word.charAt(0), letter -> new ArrayList<>())
                        .add(new Known(word, LetterBits.of(word), count));
            }
        });
    }

    List<String> repaired(List<String> typed) {
        return typed.stream().map(this::repaired).toList();
    }

    /** Whether the knowledge or the Dutch word list has a word. */
    boolean known(String word) {
        return vocabulary.has(Words.folded(word)) || dictionary.knows(word);
    }

    String repaired(String word) {
        String plain = Words.folded(word);
        if (plain.length() < SHORTEST || Character.isDigit(plain.charAt(0)) || vocabulary.has(plain)) {
            return word;
        }
        String known = remembered.get(word);
        if (known == null) {
            known = dictionary.knows(word) ? word : nearest(word, plain);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(word, known);
            }
        }
        return known;
    }

    private String nearest(String word, String plain) {
        boolean compound = !compounds.parts(word).isEmpty();
        if (compound && plain.length() < LONG) {
            return word;
        }
        int most = plain.length() >= LONG && !compound ? 2 : 1;
        int letters = LetterBits.of(plain);
        Known best = null;
        int nearest = most + 1;
        for (Known known : byFirstLetter.getOrDefault(plain.charAt(0), List.of())) {
            if (Math.abs(known.word().length() - plain.length()) <= most
                    && LetterBits.mayDifferBy(most, known.letters(), letters)
                    && (plain.length() > 4 || swapped(plain, known.word()))) {
                int edits = EditDistance.of(plain, known.word(), most);
                if (edits < nearest || (edits == nearest && best != null && before(known, best))) {
                    best = known;
                    nearest = edits;
                }
            }
        }
        return best == null ? word : best.word();
    }

    private static boolean before(Known one, Known other) {
        return one.count() != other.count()
                ? one.count() > other.count()
                : one.word().compareTo(other.word()) < 0;
    }

    /** In a word of three or four letters only two swapped letters count, as any other change gives another word. */
    private static boolean swapped(String one, String other) {
        char[] letters = one.toCharArray();
        char[] others = other.toCharArray();
        Arrays.sort(letters);
        Arrays.sort(others);
        return Arrays.equals(letters, others);
    }
}
