package nl.wegwijzer.retrieval.calibration;

import java.util.List;

/**
 * What speaks for a passage.
 *
 * @param score     its share among all passages, between 0 and 1
 * @param pageScore the share of all passages of its page
 * @param margin    its share less that of the best passage of another page
 * @param known     the share of the words of the question that the knowledge knows
 * @param likeness  how like its most similar question is, between 0 and 1
 * @param agreement the share of the rankers whose favourite is on this page
 * @param talk      whether it says how the assistant reacts
 */
public record Evidence(
        double score, double pageScore, double margin, double known, double likeness, double agreement, boolean talk) {

    private static final double LEAST = 1e-4;

    /** The names of the figures, in the order of {@link #figures}. */
    public static final List<String> NAMES =
            List.of("constant", "score", "pageScore", "margin", "known", "likeness", "agreement", "talk", "talkScore");

    /** As numbers for a linear model. */
    public double[] figures() {
        return new double[] {
            1,
            logOdds(score),
            logOdds(pageScore),
            margin,
            known,
            likeness,
            agreement,
            talk ? 1 : 0,
            talk ? logOdds(score) : 0
        };
    }

    private static double logOdds(double share) {
        double bounded = Math.min(1 - LEAST, Math.max(LEAST, share));
        return Math.log(bounded / (1 - bounded));
    }
}
