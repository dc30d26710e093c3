package nl.wegwijzer.handoff.lessons;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How much two questions are alike: the share of the telling words of the shorter that the other has too. Needs no model. */
final class Likeness {

    private static final int WORD_MIN = 6;
    private static final int STEM = 6;
    /** One word in common is chance. */
    private static final int COMMON_MIN = 2;

    private Likeness() {}

    /** From 0, nothing telling in common, to 1. */
    static double of(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        long common = first.stream().filter(second::contains).count();
        return common < COMMON_MIN ? 0 : (double) common / Math.min(first.size(), second.size());
    }

    /** Short words tell little, and the beginning of a long one tells most: betaald and betaalt, but also aanvraag and aanvragen. */
    private static Set<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^a-z0-9]+"))
                .filter(word -> word.length() >= WORD_MIN)
                .map(word -> word.substring(0, STEM))
                .collect(Collectors.toUnmodifiableSet());
    }
}
