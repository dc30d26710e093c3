package nl.wegwijzer.retrieval.fitting;

import java.util.Set;
import nl.wegwijzer.retrieval.text.Analysis;

/**
 * A question with the sections that answer it.
 *
 * @param source where it comes from, to count by
 * @param right  the places of the sections in the corpus, at least one
 * @param weight how much it counts
 */
public record Lesson(String source, Analysis question, Set<Integer> right, double weight) {

    public Lesson {
        right = Set.copyOf(right);
        if (right.isEmpty()) {
            throw new IllegalArgumentException("A lesson needs a right section: " + question.text());
        }
    }
}
