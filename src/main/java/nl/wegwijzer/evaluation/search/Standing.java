package nl.wegwijzer.evaluation.search;

import java.util.List;

/**
 * How high what is right stands over many questions.
 *
 * @param questions how many
 * @param first     the share of questions with something right in the first place; 0 to 1, as the next ones
 * @param three     in the first three
 * @param five      in the first five
 * @param reciprocal mean of one divided by the first right place (MRR)
 * @param gain      mean of the discounted gain in the first ten places, as a share of the best order (nDCG@10)
 */
public record Standing(int questions, double first, double three, double five, double reciprocal, double gain) {

    private static final int DEPTH = 10;
    private static final int THREE = 3;
    private static final int FIVE = 5;

    /**
     * One ranking.
     *
     * @param right per place whether it is right
     * @param all   how many are right in all, found or not
     */
    record Ranked(List<Boolean> right, int all) {
        Ranked {
            right = List.copyOf(right);
        }

        /** The first right place, from 0; far away when there is none. */
        private int place() {
            int place = right.indexOf(true);
            return place < 0 ? Integer.MAX_VALUE : place;
        }

        private double gain() {
            double found = 0;
            double best = 0;
            for (int i = 0; i < DEPTH; i++) {
                double worth = Math.log(2) / Math.log(i + 2.0);
                found += i < right.size() && right.get(i) ? worth : 0;
                best += i < all ? worth : 0;
            }
            return best == 0 ? 0 : found / best;
        }
    }

    static Standing of(List<Ranked> rankings) {
        return new Standing(
                rankings.size(),
                within(rankings, 1),
                within(rankings, THREE),
                within(rankings, FIVE),
                mean(rankings.stream()
                        .mapToDouble(ranked -> ranked.place() == Integer.MAX_VALUE ? 0 : 1.0 / (ranked.place() + 1))
                        .toArray()),
                mean(rankings.stream().mapToDouble(Ranked::gain).toArray()));
    }

    private static double within(List<Ranked> rankings, int places) {
        return mean(rankings.stream()
                .mapToDouble(ranked -> ranked.place() < places ? 1 : 0)
                .toArray());
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElse(0);
    }
}
