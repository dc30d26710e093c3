package nl.wegwijzer.answering.dialogue;

import java.util.List;

/**
 * What one can see of how a message hangs together with the talk.
 *
 * @param figures in the order of {@link #NAMES}
 */
record Signs(List<Double> figures) {

    /**
     * The names of the figures: that it begins as one that goes on; how many words point back; how much its words tell, and whether
     * they name a term of the field, and one that other pages than those of the talk are about; whether they only tell a new fact; how sure
     * the ranking is of it by itself, and how much of that is for the pages of the talk; its length.
     */
    static final List<String> NAMES =
            List.of("constant", "begins", "points", "telling", "names", "elsewhere", "fact", "sure", "topic", "length");

    private static final int POINTS_MAX = 2;
    private static final double LEAST = 1e-3;

    Signs {
        figures = List.copyOf(figures);
    }

    /**
     * Reads a message.
     *
     * @param telling how much the words tell by themselves, see {@link TellingWords}
     * @param names   whether they name a term of the field
     * @param elsewhere whether they name what another page is about than those of the talk
     * @param fact    whether they only tell something new about the job or the candidate, "en bij 16 uur?"
     * @param sure    the share of the best page when the message is read by itself, 0 to 1
     * @param topic   the share of the pages of the talk then, 0 to 1
     */
    static Signs of(
            List<String> words,
            Cues cues,
            double telling,
            boolean names,
            boolean elsewhere,
            boolean fact,
            double sure,
            double topic) {
        return new Signs(List.of(
                1.0,
                cues.goesOn(words) ? 1.0 : 0.0,
                (double) Math.min(POINTS_MAX, cues.pointingBack(words)),
                telling,
                names ? 1.0 : 0.0,
                elsewhere ? 1.0 : 0.0,
                fact ? 1.0 : 0.0,
                odds(sure),
                odds(topic),
                Math.log1p(words.size())));
    }

    private static double odds(double share) {
        double within = Math.clamp(share, LEAST, 1 - LEAST);
        return Math.log(within / (1 - within));
    }
}
