package nl.wegwijzer.regions.places;

import java.util.Set;

/**
 * Words that decide whether a name in a sentence is meant as a place, from {@code regios/plaatswoorden.yaml}; as keys.
 *
 * @param pointers     after these a place often follows, such as {@code in}
 * @param fillers      words that say nothing about a place, such as {@code ik zit}
 * @param afterPointer place names that are common words: only after a pointer, or alone
 * @param verbs        place names that are verbs too: likewise, but not after {@code te}
 * @param alone        place names that are such common words that they count only when nothing else is said
 * @param notPlaces    words that are never a mistyped place
 */
public record PlaceWords(
        Set<String> pointers,
        Set<String> fillers,
        Set<String> afterPointer,
        Set<String> verbs,
        Set<String> alone,
        Set<String> notPlaces) {

    private static final String INFINITIVE_MARK = "te";

    public PlaceWords {
        pointers = Set.copyOf(pointers);
        fillers = Set.copyOf(fillers);
        afterPointer = Set.copyOf(afterPointer);
        verbs = Set.copyOf(verbs);
        alone = Set.copyOf(alone);
        notPlaces = Set.copyOf(notPlaces);
    }

    boolean isPointer(String word) {
        return pointers.contains(word);
    }

    /** Whether a name must have a pointer before it when something else is said too. */
    boolean needsPointer(String name) {
        return afterPointer.contains(name) || verbs.contains(name);
    }

    /** Whether a word points at a name: "in leiden" does, "op te leiden" does not. */
    boolean pointsAt(String word, String name) {
        return isPointer(word) && !(isInfinitiveMark(word) && verbs.contains(name));
    }

    boolean saysNothing(String word) {
        return isPointer(word) || fillers.contains(word);
    }

    /** The word before a verb: after it a mistyped name would too often be a verb. */
    boolean isInfinitiveMark(String word) {
        return word.equals(INFINITIVE_MARK);
    }

    boolean isCommon(String word) {
        return needsPointer(word) || alone.contains(word) || notPlaces.contains(word) || saysNothing(word);
    }
}
