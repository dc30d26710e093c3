package nl.wegwijzer.knowledge.lint;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.wegwijzer.knowledge.loading.Sentences;

/**
 * How easy a Dutch text reads, by Flesch-Douma: 206.84 - 0.93 x words per sentence - 77 x syllables per word. The higher the
 * easier; W.H. Douma fitted the English formula of Flesch to Dutch in 1960.
 *
 * @param words     the number of words
 * @param sentences the number of sentences
 * @param syllables the number of syllables
 */
record Readability(int words, int sentences, double syllables) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}'’-]*");
    /** A name of a place or an organisation is not the writer's choice, so it weighs as an ordinary word. */
    private static final double NAME = 1.5;

    /** Vowels that are one sound together; one with a diaeresis starts anew and is upper case by then. */
    private static final Set<String> SOUNDS = Set.of(
            "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ij", "ei", "au", "ou",
            "ai", "oi");

    private static final String VOWELS = "aeiouyAEIOU";
    private static final int LONGEST_SOUND = 3;

    /** Measures a text; a point or step is a sentence of its own. */
    static Readability of(List<String> texts) {
        int words = 0;
        int sentences = 0;
        double syllables = 0;
        for (String text : texts) {
            for (String sentence : Sentences.of(text)) {
                List<String> found = words(sentence);
                words += found.size();
                sentences += found.isEmpty() ? 0 : 1;
                for (int i = 0; i < found.size(); i++) {
                    syllables += i > 0 && isName(found.get(i)) ? NAME : syllables(found.get(i));
                }
            }
        }
        return new Readability(words, sentences, syllables);
    }

    static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(found -> found.group()).toList();
    }

    double score() {
        return words == 0 ? 100 : 206.84 - 0.93 * words / sentences - 77 * syllables / words;
    }

    private static boolean isName(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    static int syllables(String word) {
        String plain = plain(word);
        int count = 0;
        int i = 0;
        while (i < plain.length()) {
            int length = sound(plain, i);
            count += length > 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return Math.max(1, count);
    }

    /** The letters of the vowel sound that begins there; 0 for a consonant. */
    private static int sound(String word, int at) {
        if (VOWELS.indexOf(word.charAt(at)) < 0) {
            return 0;
        }
        for (int length = LONGEST_SOUND; length > 1; length--) {
            int end = Math.min(word.length(), at + length);
            if (SOUNDS.contains(word.substring(at, end))) {
                return end - at;
            }
        }
        return 1;
    }

    /** Lower case without accents, except that a vowel with a diaeresis becomes a capital. */
    private static String plain(String word) {
        String marked = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < marked.length(); i++) {
            boolean diaeresis = i + 1 < marked.length() && marked.charAt(i + 1) == '\u0308';
            char c = marked.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(diaeresis ? Character.toUpperCase(c) : c);
            }
        }
        return plain.toString();
    }
}
