package nl.wegwijzer.evaluation.report;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wegwijzer.evaluation.Latency;

/**
 * How long a turn took by percentile, in a field of 600 by 200 units whose height stands for {@code top} milliseconds.
 *
 * @param points the line, as SVG wants it
 * @param bar    how high the bar of 30 ms stands
 */
public record TimePlot(String points, double top, double bar) {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 200;
    private static final double BAR_MILLIS = 30;
    private static final double ROOM = 1.1;

    static TimePlot of(Latency latency) {
        double top = Math.max(BAR_MILLIS * ROOM, latency.percentile(0.99) * ROOM);
        String points = IntStream.rangeClosed(0, 99)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        WIDTH * i / 99.0,
                        HEIGHT * (1 - Math.min(1, latency.percentile(i / 100.0 + 0.001) / top))))
                .collect(Collectors.joining(" "));
        return new TimePlot(points, top, HEIGHT * (1 - BAR_MILLIS / top));
    }
}
