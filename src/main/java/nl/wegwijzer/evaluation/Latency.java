package nl.wegwijzer.evaluation;

import java.util.List;

/** How long turns took, in milliseconds, shortest first. A turn is all of it but the door: masking, search, decision, words, and Redis. */
public record Latency(List<Double> millis) {

    private static final double NANOS_PER_MILLI = 1e6;

    public Latency {
        millis = List.copyOf(millis);
    }

    public static Latency of(List<Verdict> verdicts) {
        return new Latency(verdicts.stream()
                .flatMap(verdict -> verdict.nanos().stream())
                .sorted()
                .map(nanos -> nanos / NANOS_PER_MILLI)
                .toList());
    }

    /** The time within which this share of the turns was done; 0 when there are none. */
    public double percentile(double share) {
        return millis.isEmpty()
                ? 0
                : millis.get((int) Math.min(millis.size() - 1, Math.ceil(millis.size() * share) - 1));
    }
}
