package nl.wegwijzer.answering.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How likely each {@link Route} is the right one: multinomial logistic regression over {@link Evidence}. The coefficients are data, fitted by
 * the command {@code calibrate-routes}. What it costs to miss a route is data too, and a choice: to miss a crisis is worse than to miss
 * an answer.
 *
 * @param coefficients per route a coefficient for each figure
 * @param costs        per route what it costs to miss it, 1 for an answer
 */
@SuppressWarnings("EnumOrdinal")
public record Routes(Map<Route, List<Double>> coefficients, Map<Route, Double> costs) {

    private static final String FILE = "/answering/routes.yaml";
    private static final double PRECISION = 1000;

    public Routes {
        coefficients = new EnumMap<>(coefficients);
        costs = new EnumMap<>(costs);
    }

    /** The coefficients that come with the application. */
    public static Routes packaged() {
        try (InputStream file = Objects.requireNonNull(Routes.class.getResourceAsStream(FILE), FILE)) {
            Map<String, Map<String, Number>> raw = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            Map<Route, List<Double>> coefficients = new EnumMap<>(Route.class);
            Map<Route, Double> costs = new EnumMap<>(Route.class);
            for (Route route : Route.values()) {
                Map<String, Number> own = Objects.requireNonNull(raw.get(word(route)), word(route));
                coefficients.put(
                        route,
                        Evidence.NAMES.stream()
                                .map(name -> own.getOrDefault(name, 0).doubleValue())
                                .toList());
                costs.put(route, own.getOrDefault("cost", 1).doubleValue());
            }
            return new Routes(coefficients, costs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same costs with coefficients that were fitted anew. */
    public Routes with(Map<Route, List<Double>> fitted) {
        return new Routes(fitted, costs);
    }

    /** How likely each route is; together 1. */
    public Map<Route, Double> probabilities(Evidence evidence) {
        Map<Route, Double> sums = new EnumMap<>(Route.class);
        for (Route route : Route.values()) {
            double[] figures = evidence.figures()[route.ordinal()];
            double sum = 0;
            for (int f = 0; f < figures.length; f++) {
                sum += coefficients.get(route).get(f) * figures[f];
            }
            sums.put(route, sum);
        }
        double top =
                sums.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        sums.replaceAll((_, sum) -> Math.exp(sum - top));
        double total = sums.values().stream().mapToDouble(Double::doubleValue).sum();
        sums.replaceAll((_, part) -> part / total);
        return sums;
    }

    /** The route that is cheapest to take, among those that are possible. */
    public Route best(Evidence evidence, Predicate<Route> possible) {
        Route best = Route.ANSWER;
        double most = -1;
        for (Map.Entry<Route, Double> route : probabilities(evidence).entrySet()) {
            double worth = route.getValue() * costs.get(route.getKey());
            if (possible.test(route.getKey()) && worth > most) {
                best = route.getKey();
                most = worth;
            }
        }
        return best;
    }

    /** As the file is written. */
    public String yaml() {
        Map<String, Map<String, Double>> byName = new LinkedHashMap<>();
        for (Route route : Route.values()) {
            Map<String, Double> own = new LinkedHashMap<>();
            for (int f = 0; f < Evidence.NAMES.size(); f++) {
                own.put(
                        Evidence.NAMES.get(f),
                        Math.round(coefficients.get(route).get(f) * PRECISION) / PRECISION);
            }
            own.put("cost", costs.get(route));
            byName.put(word(route), own);
        }
        return new Yaml().dumpAsMap(byName);
    }

    private static String word(Route route) {
        return route.name().toLowerCase(Locale.ROOT);
    }
}
