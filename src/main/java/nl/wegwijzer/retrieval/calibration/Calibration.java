package nl.wegwijzer.retrieval.calibration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * From evidence to a probability: logistic regression. Its coefficients are data, fitted by the command {@code calibrate}.
 *
 * @param coefficients in the order of {@link Evidence#NAMES}
 */
public record Calibration(List<Double> coefficients) {

    private static final String FILE = "/retrieval/calibration.yaml";

    public Calibration {
        coefficients = List.copyOf(coefficients);
        if (coefficients.size() != Evidence.NAMES.size()) {
            throw new IllegalArgumentException("A calibration needs a coefficient for each of " + Evidence.NAMES);
        }
    }

    /** The coefficients that come with the application. */
    public static Calibration packaged() {
        try (InputStream file = Objects.requireNonNull(Calibration.class.getResourceAsStream(FILE), FILE)) {
            Map<String, Number> raw = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new Calibration(Evidence.NAMES.stream()
                    .map(name -> raw.getOrDefault(name, 0).doubleValue())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How likely a passage with this evidence answers the question. */
    public double probability(Evidence evidence) {
        double[] figures = evidence.figures();
        double sum = 0;
        for (int i = 0; i < figures.length; i++) {
            sum += coefficients.get(i) * figures[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** As the file is written. */
    public String yaml() {
        Map<String, Double> byName = new LinkedHashMap<>();
        for (int i = 0; i < Evidence.NAMES.size(); i++) {
            byName.put(Evidence.NAMES.get(i), Math.round(coefficients.get(i) * 1000) / 1000.0);
        }
        return new Yaml().dumpAsMap(byName);
    }
}
