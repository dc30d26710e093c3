package nl.wegwijzer.answering.dialogue;

import java.util.List;

/**
 * How likely a message goes on about the talk: a logistic model over six things one can see. Its weights were fitted on the
 * conversations of the tuning half, and on single questions of that half put behind an unrelated one; that of a fact was chosen among
 * three on the same conversations. It is a weight and no
 * switch: both ways to read the message count for their share, see {@link Readings}.
 *
 * @param cues the small words
 */
record GoingOn(Cues cues) {

    private static final double CONSTANT = 0.9;
    private static final double BEGINS_SO = 1.7;
    private static final double POINTS_BACK = 0.25;
    private static final int POINTS_MAX = 2;
    private static final double TELLS = -0.7;
    private static final double NAMES = -1.2;
    private static final double FACT = 1.5;
    private static final double SURE_ALONE = -2.1;
    private static final double LEAST = 1e-3;

    /**
     * A probability.
     *
     * @param telling how much the words tell by themselves, see {@link TellingWords}
     * @param names   whether they name a term of the field
     * @param alone   the share of the best page when the message is read by itself
     * @param fact    whether they only tell something new about the job or the candidate, "en bij 16 uur?"
     */
    double probability(String text, double telling, boolean names, double alone, boolean fact) {
        List<String> words = Plain.words(text);
        double share = Math.clamp(alone, LEAST, 1 - LEAST);
        double sum = CONSTANT
                + (cues.goesOn(words) ? BEGINS_SO : 0)
                + POINTS_BACK * Math.min(POINTS_MAX, cues.pointingBack(words))
                + TELLS * telling
                + (names ? NAMES : 0)
                + (fact ? FACT : 0)
                + SURE_ALONE * Math.log(share / (1 - share));
        return 1 / (1 + Math.exp(-sum));
    }
}
