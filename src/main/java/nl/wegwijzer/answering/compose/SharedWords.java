package nl.wegwijzer.answering.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.answering.dialogue.Plain;
import nl.wegwijzer.knowledge.Rendered;

/** Which parts of a passage a short message is about, by the words they share. */
public final class SharedWords {

    /** So much of a word is its root: "tweede" and "tweedejaars". */
    private static final int ROOT = 6;

    private SharedWords() {}

    /** The point that the words are about; none when they are about no part, or more about the sentences before the points. */
    public static Optional<String> point(List<String> words, Rendered passage) {
        return best(words, passage.lead(), passage.points()).filter(part -> !part.equals(passage.lead()));
    }

    /**
     * The part that shares most words with the message, of those words that not all of them have; the first of equals, and none when they
     * share no word.
     *
     * @param words those of the message that say something
     * @param lead  the sentences that answer, which are one part
     */
    static Optional<String> best(List<String> words, String lead, List<String> points) {
        List<String> parts = Stream.concat(Stream.of(lead), points.stream()).toList();
        Set<String> asked = roots(String.join(" ", words));
        asked.removeIf(word -> parts.stream().allMatch(part -> roots(part).contains(word)));
        return parts.stream()
                .filter(part -> shared(part, asked) > 0)
                .max(Comparator.comparingLong((String part) -> shared(part, asked)));
    }

    private static long shared(String part, Set<String> asked) {
        return roots(part).stream().filter(asked::contains).count();
    }

    private static Set<String> roots(String text) {
        return Plain.words(text).stream()
                .map(word -> word.substring(0, Math.min(ROOT, word.length())))
                .collect(Collectors.toSet());
    }
}
