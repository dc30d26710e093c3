package nl.wegwijzer.answering.routing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Fits {@link Routes} on messages with a known route, by gradient descent with a pull towards the plain shares. */
@SuppressWarnings("EnumOrdinal")
final class RouteFit {

    private static final int STEPS = 8000;
    private static final double PACE = 0.2;
    private static final double PULL = 0.0005;
    private static final int SHARE = Evidence.NAMES.indexOf("share");

    private RouteFit() {}

    /** A message with its right route. */
    record Case(Evidence evidence, Route right) {}

    /** The coefficients under which the right routes are likeliest. */
    static Map<Route, List<Double>> coefficients(List<Case> cases) {
        int routes = Route.values().length;
        int figures = Evidence.NAMES.size();
        double[][] found = new double[routes][figures];
        for (double[] own : found) {
            own[SHARE] = 1;
        }
        for (int step = 0; step < STEPS; step++) {
            double[][] slope = new double[routes][figures];
            Routes now = new Routes(named(found), costless(), Map.of());
            for (Case one : cases) {
                Map<Route, Double> chances = now.probabilities(one.evidence());
                for (Route route : Route.values()) {
                    double error = chances.get(route) - (route == one.right() ? 1 : 0);
                    double[] own = one.evidence().figures()[route.ordinal()];
                    for (int f = 0; f < figures; f++) {
                        slope[route.ordinal()][f] += error * own[f] / cases.size();
                    }
                }
            }
            for (int r = 0; r < routes; r++) {
                for (int f = 0; f < figures; f++) {
                    double rest = f == SHARE ? 1 : 0;
                    found[r][f] -= PACE * (slope[r][f] + PULL * (found[r][f] - rest));
                }
            }
        }
        return named(found);
    }

    private static Map<Route, List<Double>> named(double[][] coefficients) {
        Map<Route, List<Double>> named = new EnumMap<>(Route.class);
        for (Route route : Route.values()) {
            List<Double> own = new ArrayList<>();
            for (double coefficient : coefficients[route.ordinal()]) {
                own.add(coefficient);
            }
            named.put(route, own);
        }
        return named;
    }

    private static Map<Route, Double> costless() {
        Map<Route, Double> costs = new EnumMap<>(Route.class);
        for (Route route : Route.values()) {
            costs.put(route, 1.0);
        }
        return costs;
    }
}
