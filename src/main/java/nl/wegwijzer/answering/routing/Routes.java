package nl.wegwijzer.answering.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.wegwijzer.answering.dialogue.Heard;
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
 * @param unsigned     the same for a message that shows no sign of the route; absent where that makes no difference
 * @param signs        per route the names of the signs of {@code zoeken/signalen.yaml} that speak for it
 */
@SuppressWarnings("EnumOrdinal")
public record Routes(
        Map<Route, List<Double>> coefficients,
        Map<Route, Double> costs,
        Map<Route, Double> unsigned,
        Map<Route, Set<String>> signs) {

    private static final String FILE = "/answering/routes.yaml";
    private static final String SIGNS = "signs";
    private static final String WITHOUT_SIGN = "cost-without-sign";
    private static final double PRECISION = 1000;

    public Routes {
        coefficients = new EnumMap<>(coefficients);
        costs = new EnumMap<>(costs);
        unsigned = Map.copyOf(unsigned);
        signs = Map.copyOf(signs);
    }

    /** The coefficients that come with the application. */
    public static Routes packaged() {
        try (InputStream file = Objects.requireNonNull(Routes.class.getResourceAsStream(FILE), FILE)) {
            Map<String, Map<String, Object>> raw = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            Map<Route, List<Double>> coefficients = new EnumMap<>(Route.class);
            Map<Route, Double> costs = new EnumMap<>(Route.class);
            Map<Route, Double> unsigned = new EnumMap<>(Route.class);
            Map<Route, Set<String>> signs = new EnumMap<>(Route.class);
            for (Route route : Route.values()) {
                Map<String, Object> own = Objects.requireNonNull(raw.get(word(route)), word(route));
                coefficients.put(
                        route,
                        Evidence.NAMES.stream()
                                .map(name -> number(own.getOrDefault(name, 0)))
                                .toList());
                costs.put(route, number(own.getOrDefault("cost", 1)));
                if (own.containsKey(WITHOUT_SIGN)) {
                    unsigned.put(route, number(own.get(WITHOUT_SIGN)));
                }
                signs.put(route, names(own.getOrDefault(SIGNS, List.of())));
            }
            return new Routes(coefficients, costs, unsigned, signs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(Object raw) {
        return raw instanceof Number number ? number.doubleValue() : 0;
    }

    private static Set<String> names(Object raw) {
        return raw instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    /** What speaks for each route in a message. */
    public Evidence evidence(Heard heard) {
        return Evidence.of(heard, route -> signs.getOrDefault(route, Set.of()));
    }

    /** The same costs with coefficients that were fitted anew. */
    public Routes with(Map<Route, List<Double>> fitted) {
        return new Routes(fitted, costs, unsigned, signs);
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

    /**
     * The route that is cheapest to take, among those that are possible; but danger that is likelier than all else is danger. Words that
     * tell nothing ("wat zei je") show no danger, fraud or dispute, unless by a sign.
     */
    public Route best(Evidence evidence, Predicate<Route> possible) {
        Map<Route, Double> likely = probabilities(evidence);
        likely.keySet()
                .removeIf(possible.negate()
                        .or(route -> route.protects() && evidence.tellsNothing() && !evidence.signed(route)));
        Route likeliest = most(likely, route -> 1);
        return likeliest == Route.CRISIS ? likeliest : most(likely, route -> cost(route, evidence));
    }

    private static Route most(Map<Route, Double> likely, ToDoubleFunction<Route> cost) {
        return likely.entrySet().stream()
                .max(Comparator.comparingDouble(route -> route.getValue() * cost.applyAsDouble(route.getKey())))
                .map(Map.Entry::getKey)
                .orElse(Route.ANSWER);
    }

    /** To a worried employer the text about suicide is an insult: without a sign of danger it must be likely. */
    private double cost(Route route, Evidence evidence) {
        double full = costs.getOrDefault(route, 1.0);
        return evidence.signed(route) ? full : unsigned.getOrDefault(route, full);
    }

    /** As the file is written. */
    public String yaml() {
        Map<String, Map<String, Object>> byName = new LinkedHashMap<>();
        for (Route route : Route.values()) {
            Map<String, Object> own = new LinkedHashMap<>();
            for (int f = 0; f < Evidence.NAMES.size(); f++) {
                own.put(
                        Evidence.NAMES.get(f),
                        Math.round(coefficients.get(route).get(f) * PRECISION) / PRECISION);
            }
            own.put("cost", costs.get(route));
            Optional.ofNullable(unsigned.get(route)).ifPresent(cost -> own.put(WITHOUT_SIGN, cost));
            own.put(SIGNS, new ArrayList<>(signs.getOrDefault(route, Set.of())));
            byName.put(word(route), own);
        }
        return new Yaml().dumpAsMap(byName);
    }

    private static String word(Route route) {
        return route.name().toLowerCase(Locale.ROOT);
    }
}
