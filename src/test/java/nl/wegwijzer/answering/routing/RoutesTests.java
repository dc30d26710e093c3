package nl.wegwijzer.answering.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTests {

    private static final int SHARE = Evidence.NAMES.indexOf("share");
    private static final int SIGNED = Evidence.NAMES.indexOf("signed");

    /** Routes that are as likely as their share, of which the unlawful costs most to miss. */
    private final Routes routes =
            new Routes(asLikelyAsTheirShare(), Map.of(Route.UNSAFE, 3.5), Map.of(Route.UNSAFE, 1.0), Map.of());

    private static Map<Route, List<Double>> asLikelyAsTheirShare() {
        Map<Route, List<Double>> coefficients = new EnumMap<>(Route.class);
        Double[] ofShare = new Double[Evidence.NAMES.size()];
        Arrays.fill(ofShare, 0.0);
        ofShare[SHARE] = 1.0;
        for (Route route : Route.values()) {
            coefficients.put(route, List.of(ofShare));
        }
        return coefficients;
    }

    @SuppressWarnings("EnumOrdinal")
    private static Evidence evidence(Map<Route, Double> shares, Route signed) {
        double[][] figures = new double[Route.values().length][Evidence.NAMES.size()];
        for (Route route : Route.values()) {
            figures[route.ordinal()][SHARE] = Math.log(shares.getOrDefault(route, 0.001));
        }
        figures[signed.ordinal()][SIGNED] = 1;
        return new Evidence(figures);
    }

    @Test
    void takesTheRouteThatCostsMostToMiss() {
        Map<Route, Double> shares = Map.of(Route.ANSWER, 0.6, Route.UNSAFE, 0.3);
        assertThat(routes.best(evidence(shares, Route.UNSAFE), _ -> true)).isEqualTo(Route.UNSAFE);
        assertThat(routes.best(evidence(shares, Route.ANSWER), _ -> true)).isEqualTo(Route.ANSWER);
        assertThat(routes.best(evidence(shares, Route.UNSAFE), route -> route != Route.UNSAFE))
                .isEqualTo(Route.ANSWER);
    }

    /** A message that hinted at suicide was refused. */
    @Test
    void dangerThatIsLikelierThanAllElseIsDanger() {
        Map<Route, Double> shares = Map.of(Route.CRISIS, 0.5, Route.UNSAFE, 0.4);
        assertThat(routes.best(evidence(shares, Route.UNSAFE), _ -> true)).isEqualTo(Route.CRISIS);
    }

    @Test
    void answersWhenNothingElseIsPossible() {
        assertThat(routes.best(evidence(Collections.emptyMap(), Route.CRISIS), _ -> false))
                .isEqualTo(Route.ANSWER);
    }
}
