package nl.wegwijzer.answering.routing;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.wegwijzer.answering.dialogue.Heard;
import nl.wegwijzer.retrieval.Search.Passage;

/**
 * What speaks for each {@link Route}: the share of all its pages together, the probability of its best page, how little the words
 * tell, how likely it goes on about the talk, how much it says besides the name of a scheme, and whether the message shows a sign of
 * that sort. A fraud that is half false papers and half evasion is no less a fraud, so pages are counted together. Words that are rare
 * can be near a page about an emergency by chance; a sign is not.
 *
 * @param figures per route the figures in the order of {@link #NAMES}
 */
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // never compared
public record Evidence(double[][] figures) {

    /** The names of the figures of a route. */
    public static final List<String> NAMES =
            List.of("constant", "share", "best", "vague", "goes-on", "besides", "signed", "unknown");

    private static final int SIGNED = NAMES.indexOf("signed");
    private static final int VAGUE = NAMES.indexOf("vague");
    private static final double LEAST = 1e-3;

    /** Whether the message shows a sign of a route. */
    boolean signed(Route route) {
        return figures[route.ordinal()][SIGNED] > 0;
    }

    /** Whether no word of the message tells anything, so that what it is near to is chance. */
    boolean tellsNothing() {
        return figures[Route.ANSWER.ordinal()][VAGUE] >= 1;
    }

    /**
     * Reads a message.
     *
     * @param signs the names of the signs of a route
     */
    static Evidence of(Heard heard, Function<Route, Set<String>> signs) {
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
        double unknown = 1 - heard.ranking().signals().knownWords();
        Set<String> seen = heard.ranking().signals().signs();
        for (Route route : Route.values()) {
            int i = route.ordinal();
            double signed = signs.apply(route).stream().anyMatch(seen::contains) ? 1 : 0;
            figures[i] = new double[] {
                1,
                Math.log(Math.max(LEAST, shares[i])),
                best[i],
                vague,
                heard.goesOn(),
                heard.besides(),
                signed,
                unknown
            };
        }
        return new Evidence(figures);
    }
}
