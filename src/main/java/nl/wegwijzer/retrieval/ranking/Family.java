package nl.wegwijzer.retrieval.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.wegwijzer.retrieval.text.Analysis;

/** What a text shows of itself to a learner. Each family sees something that the others miss. */
@SuppressWarnings("ImmutableEnumChecker")
enum Family {
    PART(text -> text.of(Analysis.Sort.PART)),
    WORD(text -> text.of(Analysis.Sort.WORD)),
    TERM(text -> text.of(Analysis.Sort.TERM)),
    GROUP(text -> text.of(Analysis.Sort.GROUP)),
    GRAM(text -> text.of(Analysis.Sort.GRAM)),
    /** The words as they stand, with the small ones: {@code mag ik}, {@code hoe lang}. */
    SPELT(text -> text.words().stream().filter(word -> !word.isEmpty()).toList()),
    /** Two words in a row within a clause. */
    PAIR(Family::pairs),
    /** Two roots near each other, in whatever order. */
    NEAR(Family::near);

    private static final int FARTHEST = 3;
    private static final int MOST_ROOTS = 14;

    private final Function<Analysis, List<String>> units;

    Family(Function<Analysis, List<String>> units) {
        this.units = units;
    }

    List<String> of(Analysis text) {
        return units.apply(text);
    }

    private static List<String> pairs(Analysis text) {
        List<String> words = text.words();
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i - 1).isEmpty() && !words.get(i).isEmpty()) {
                pairs.add(words.get(i - 1) + " " + words.get(i));
            }
        }
        return pairs;
    }

    private static List<String> near(Analysis text) {
        List<String> roots = text.of(Analysis.Sort.PART);
        int count = Math.min(roots.size(), MOST_ROOTS);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j <= Math.min(count - 1, i + FARTHEST); j++) {
                String one = roots.get(i);
                String other = roots.get(j);
                pairs.add(one.compareTo(other) < 0 ? one + " " + other : other + " " + one);
            }
        }
        return pairs;
    }
}
