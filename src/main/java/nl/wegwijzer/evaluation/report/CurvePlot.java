package nl.wegwijzer.evaluation.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.wegwijzer.retrieval.measure.Reliability;

/**
 * A curve of how sure against how right in a square of {@value #SIDE} units, the origin below left.
 *
 * @param half   of which questions
 * @param dots   one for each tenth of probability
 * @param points the line through them, as SVG wants it
 */
public record CurvePlot(String half, List<Dot> dots, String points, Reliability curve) {

    private static final int SIDE = 300;
    private static final double LARGEST = 14;
    private static final double SMALLEST = 3;

    /** A tenth of probability as a dot; the more cases, the larger. */
    public record Dot(double x, double y, double radius, Reliability.Tenth tenth) {}

    static List<CurvePlot> of(Map<String, Reliability> curves) {
        return new TreeMap<>(curves)
                .entrySet().stream()
                        .map(entry -> of(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private static CurvePlot of(String half, Reliability curve) {
        List<Dot> dots = curve.tenths().stream()
                .map(tenth -> new Dot(
                        SIDE * tenth.promised(),
                        SIDE * (1 - tenth.cameTrue()),
                        SMALLEST + LARGEST * Math.sqrt((double) tenth.cases() / curve.count()),
                        tenth))
                .toList();
        String points = dots.stream()
                .map(dot -> String.format(Locale.ROOT, "%.1f,%.1f", dot.x(), dot.y()))
                .collect(Collectors.joining(" "));
        return new CurvePlot(half, dots, points, curve);
    }
}
