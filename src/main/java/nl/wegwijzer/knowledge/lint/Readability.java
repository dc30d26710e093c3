package nl.wegwijzer.knowledge.lint;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
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

    /** One sound each: longest first. A vowel with a diaeresis starts a new syllable and is upper case by then. */
    private static final Pattern SYLLABLE =
            Pattern.compile("aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|ai|oi|[aeiouy]|[AEIOU][aeiou]?");

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
        String marked = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < marked.length(); i++) {
            boolean diaeresis = i + 1 < marked.length() && marked.charAt(i + 1) == '\u0308';
            char c = marked.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(diaeresis ? Character.toUpperCase(c) : c);
            }
        }
        return Math.max(1, (int) SYLLABLE.matcher(plain).results().count());
    }
}
