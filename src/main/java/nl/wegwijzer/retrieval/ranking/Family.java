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
    NEAR(Family::near),
    /** A sign of what sort of message it is. There are few, and each says more than a word. */
    SIGN(text -> text.of(Analysis.Sort.SIGN), 2.5f),
    /** Two signs in one message: that somebody speaks of one case, and that it was refused. */
    SIGNS(Family::signs, 2);

    private static final int FARTHEST = 3;
    private static final int MOST_ROOTS = 14;

    private final Function<Analysis, List<String>> units;
    private final float loudness;

    Family(Function<Analysis, List<String>> units) {
        this(units, 1);
    }

    Family(Function<Analysis, List<String>> units, float loudness) {
        this.units = units;
        this.loudness = loudness;
    }

    /** How much its units count, next to those of the other families. */
    float loudness() {
        return loudness;
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

    private static List<String> signs(Analysis text) {
        List<String> signs = text.of(Analysis.Sort.SIGN);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            for (int j = i + 1; j < signs.size(); j++) {
                pairs.add(signs.get(i) + " " + signs.get(j));
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
