package nl.wegwijzer.answering.routing;

import java.util.List;
import nl.wegwijzer.answering.dialogue.Heard;
import nl.wegwijzer.retrieval.Search.Passage;

/**
 * What speaks for each {@link Route}: the share of all its pages together, the probability of its best page, how little the words
 * tell, how likely it goes on about the talk, and how much it says besides the name of a scheme. A fraud that is half false papers and half evasion is no less a fraud, so pages are
 * counted together.
 *
 * @param figures per route the figures in the order of {@link #NAMES}
 */
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // never compared
public record Evidence(double[][] figures) {

    /** The names of the figures of a route. */
    public static final List<String> NAMES = List.of("constant", "share", "best", "vague", "goes-on", "besides");

    private static final double LEAST = 1e-3;

    /** Reads a message. */
    public static Evidence of(Heard heard) {
        int routes = Route.values().length;
        double[] shares = new double[routes];
        double[] best = new double[routes];
        for (Passage passage : heard.ranking().passages()) {
            int route = Route.of(passage.page()).ordinal();
            shares[route] += passage.score();
            best[route] = Math.max(best[route], passage.probability());
        }
        double vague = heard.sense() == Heard.Sense.CLEAR ? 0 : 1 - heard.tells();
        double[][] figures = new double[routes][];
        for (int i = 0; i < routes; i++) {
            figures[i] = new double[] {
                1, Math.log(Math.max(LEAST, shares[i])), best[i], vague, heard.goesOn(), heard.besides()
            };
        }
        return new Evidence(figures);
    }
}
