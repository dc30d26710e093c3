package nl.wegwijzer.evaluation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Counts of verdicts.
 *
 * @param items          how many
 * @param right          with the expected outcome, source and words
 * @param offered        right, or the right page was told beside the answer or offered in the question back
 * @param clarified      answered with a question back
 * @param falseAnswers   answered what must not be
 * @param needlessAsked  asked back where an answer was due
 * @param needlessPerson offered a person where none is needed
 */
public record Tally(
        int items, int right, int offered, int clarified, int falseAnswers, int needlessAsked, int needlessPerson) {

    public static Tally of(Collection<Verdict> verdicts) {
        return new Tally(
                verdicts.size(),
                count(verdicts, Verdict::right),
                count(verdicts, verdict -> verdict.right() || verdict.offered()),
                count(verdicts, verdict -> verdict.said().equals("clarify")),
                count(verdicts, Verdict::falseAnswer),
                count(verdicts, Verdict::needlessQuestion),
                count(verdicts, Verdict::needlessPerson));
    }

    /** A tally for each group, in the order of their names. */
    public static Map<String, Tally> by(Function<Verdict, String> group, List<Verdict> verdicts) {
        Map<String, Tally> tallies = new TreeMap<>();
        verdicts.stream()
                .collect(Collectors.groupingBy(group))
                .forEach((name, inGroup) -> tallies.put(name, of(inGroup)));
        return tallies;
    }

    /** The share that is right, 0 to 1; 0 when there are none. */
    public double share() {
        return items == 0 ? 0 : (double) right / items;
    }

    private static int count(Collection<Verdict> verdicts, Predicate<Verdict> which) {
        return (int) verdicts.stream().filter(which).count();
    }
}
