package nl.wegwijzer.answering.dialogue;

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
 * How likely a message goes on about the talk: a logistic model over {@link Signs}. It is a weight and no switch: both ways to read the
 * message count for their share, see {@link Readings}. The coefficients are data, fitted by the command {@code calibrate-talk}.
 *
 * @param coefficients in the order of {@link Signs#NAMES}
 * @param stays        how often a message that goes on stays on the page of the talk, beyond what its words show, 0 to 1
 */
record GoingOn(List<Double> coefficients, double stays) {

    /** Reads each message by itself. */
    static final GoingOn NEVER = new GoingOn(
            Signs.NAMES.stream()
                    .map(name -> name.equals("constant") ? -100.0 : 0.0)
                    .toList(),
            0);

    private static final String FILE = "/answering/talk.yaml";
    private static final String STAYS = "stays";
    private static final double PRECISION = 1000;

    GoingOn {
        coefficients = List.copyOf(coefficients);
    }

    /** The coefficients that come with the application. */
    static GoingOn packaged() {
        try (InputStream file = Objects.requireNonNull(GoingOn.class.getResourceAsStream(FILE), FILE)) {
            Map<String, Number> raw = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new GoingOn(
                    Signs.NAMES.stream().map(name -> number(raw, name)).toList(), number(raw, STAYS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(Map<String, Number> raw, String name) {
        return Objects.requireNonNull(raw.get(name), name).doubleValue();
    }

    /** A probability. */
    double probability(Signs signs) {
        double sum = 0;
        for (int i = 0; i < coefficients.size(); i++) {
            sum += coefficients.get(i) * signs.figures().get(i);
        }
        return logistic(sum);
    }

    static double logistic(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    /** As the file is written. */
    String yaml() {
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < coefficients.size(); i++) {
            named.put(Signs.NAMES.get(i), rounded(coefficients.get(i)));
        }
        named.put(STAYS, rounded(stays));
        return new Yaml().dumpAsMap(named);
    }

    private static double rounded(double number) {
        return Math.round(number * PRECISION) / PRECISION;
    }
}
