package nl.wegwijzer.retrieval.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
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
 * not just an order. A figure weighs something else for a section about the subject than for one that says how the assistant reacts,
 * since the second kind has no text. A figure that is not in the file weighs nothing.
 *
 * @param byName the weight by {@code side.ranker.figure}, see {@link #name}
 */
public record Weights(Map<String, Double> byName) {

    private static final String FILE = "/retrieval/weights.yaml";
    private static final double PRECISION = 10_000;

    public Weights {
        byName = Map.copyOf(byName);
    }

    /** For which sections a weight is. */
    public enum Side {
        SUBJECT("subject"),
        TALK("talk");

        private final String word;

        Side(String word) {
            this.word = word;
        }
    }

    /** The name of a weight. */
    public static String name(Side side, String ranker, String figure) {
        return side.word + "." + ranker + "." + figure;
    }

    /** The weights that come with the application. */
    public static Weights packaged() {
        try (InputStream file = Objects.requireNonNull(Weights.class.getResourceAsStream(FILE), FILE)) {
            Map<String, Map<String, Map<String, Number>>> raw =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            Map<String, Double> byName = new HashMap<>();
            raw.forEach((side, rankers) -> rankers.forEach((ranker, figures) -> figures.forEach(
                    (figure, weight) -> byName.put(side + "." + ranker + "." + figure, weight.doubleValue()))));
            return new Weights(byName);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same without one ranker, to see what it adds. */
    public Weights without(String ranker) {
        return new Weights(byName.entrySet().stream()
                .filter(weight -> !weight.getKey().split("\\.", -1)[1].equals(ranker))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Each section's part of the sum that comes from one ranker. */
    float[] weigh(Ranker ranker, float[][] figures, Corpus corpus) {
        float[] sum = new float[corpus.size()];
        List<String> names = ranker.figures();
        for (int f = 0; f < figures.length; f++) {
            float subject = of(Side.SUBJECT, ranker.name(), names.get(f));
            float talk = of(Side.TALK, ranker.name(), names.get(f));
            if (subject == 0 && talk == 0) {
                continue;
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] += (corpus.entries().get(i).shown() ? subject : talk) * figures[f][i];
            }
        }
        return sum;
    }

    private float of(Side side, String ranker, String figure) {
        return byName.getOrDefault(name(side, ranker, figure), 0.0).floatValue();
    }

    /** As the file is written. */
    public String yaml() {
        Map<String, Map<String, Map<String, Double>>> tree = new TreeMap<>();
        byName.forEach((name, weight) -> {
            String[] parts = name.split("\\.", -1);
            if (weight != 0) {
                tree.computeIfAbsent(parts[0], side -> new TreeMap<>())
                        .computeIfAbsent(parts[1], ranker -> new TreeMap<>())
                        .put(parts[2], Math.round(weight * PRECISION) / PRECISION);
            }
        });
        return new Yaml().dumpAsMap(tree);
    }
}
