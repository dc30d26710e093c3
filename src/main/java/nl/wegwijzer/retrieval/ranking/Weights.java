package nl.wegwijzer.retrieval.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What each figure weighs in the sum: a model that was fitted on questions with a known answer, so that the sum is a log-odds and
 * not just an order. A figure that is not in the file weighs nothing.
 *
 * @param byFigure the weight by {@code ranker.figure}
 */
public record Weights(Map<String, Double> byFigure) {

    private static final String FILE = "/retrieval/weights.yaml";

    public Weights {
        byFigure = Map.copyOf(byFigure);
    }

    /** The weights that come with the application. */
    public static Weights packaged() {
        try (InputStream file = Objects.requireNonNull(Weights.class.getResourceAsStream(FILE), FILE)) {
            Map<String, Map<String, Number>> raw = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new Weights(raw.entrySet().stream()
                    .flatMap(ranker -> ranker.getValue().entrySet().stream()
                            .map(figure -> Map.entry(
                                    ranker.getKey() + "." + figure.getKey(),
                                    figure.getValue().doubleValue())))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same without one ranker, to see what it adds. */
    public Weights without(String ranker) {
        return new Weights(byFigure.entrySet().stream()
                .filter(figure -> !figure.getKey().startsWith(ranker + "."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    public double of(String ranker, String figure) {
        return byFigure.getOrDefault(ranker + "." + figure, 0.0);
    }

    /** Each section's part of the sum that comes from one ranker. */
    float[] weigh(Ranker ranker, float[][] figures, int size) {
        float[] sum = new float[size];
        List<String> names = ranker.figures();
        for (int f = 0; f < figures.length; f++) {
            float weight = (float) of(ranker.name(), names.get(f));
            for (int i = 0; i < size && weight != 0; i++) {
                sum[i] += weight * figures[f][i];
            }
        }
        return sum;
    }

    /** As the file is written. */
    public String yaml() {
        Map<String, Map<String, Double>> byRanker = new TreeMap<>();
        byFigure.forEach(
                (name, weight) -> byRanker.computeIfAbsent(name.substring(0, name.indexOf('.')), key -> new TreeMap<>())
                        .put(name.substring(name.indexOf('.') + 1), Math.round(weight * 10_000) / 10_000.0));
        return new Yaml().dumpAsMap(byRanker);
    }
}
