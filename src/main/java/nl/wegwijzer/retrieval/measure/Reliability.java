package nl.wegwijzer.retrieval.measure;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Whether what is said with a probability comes true as often: cases by tenths of probability. Not thread-safe. */
public final class Reliability {

    private static final int STEPS = 10;

    private final int[] cases = new int[STEPS];
    private final int[] right = new int[STEPS];
    private final double[] promised = new double[STEPS];
    private double squares;

    /**
     * The cases of one tenth.
     *
     * @param promised their mean probability
     * @param cameTrue the share that was right
     */
    public record Tenth(double promised, double cameTrue, int cases) {}

    /** Adds a case. */
    public void add(double probability, boolean wasRight) {
        int step = Math.min(STEPS - 1, (int) (probability * STEPS));
        cases[step]++;
        right[step] += wasRight ? 1 : 0;
        promised[step] += probability;
        squares += (probability - (wasRight ? 1 : 0)) * (probability - (wasRight ? 1 : 0));
    }

    /** The tenths that have cases, lowest first. */
    public List<Tenth> tenths() {
        return IntStream.range(0, STEPS)
                .filter(step -> cases[step] > 0)
                .mapToObj(step ->
                        new Tenth(promised[step] / cases[step], (double) right[step] / cases[step], cases[step]))
                .toList();
    }

    /** Mean distance between promise and truth, 0 to 1; 0 when there are no cases. */
    public double calibrationError() {
        double off = IntStream.range(0, STEPS)
                .mapToDouble(step -> Math.abs(promised[step] - right[step]))
                .sum();
        return off / Math.max(1, count());
    }

    /** Mean square of the distance of each probability to what came, 0 to 1; 0 when there are no cases. */
    public double brier() {
        return squares / Math.max(1, count());
    }

    /** How many cases there are. */
    public int count() {
        return IntStream.of(cases).sum();
    }

    /** Prints the tenths and both errors. */
    public void print(PrintStream out) {
        out.println("promised  came true  cases");
        tenths().forEach(tenth ->
                out.printf(Locale.ROOT, "%8.2f  %9.2f  %5d%n", tenth.promised(), tenth.cameTrue(), tenth.cases()));
        out.printf(Locale.ROOT, "expected calibration error %.3f, Brier score %.3f%n", calibrationError(), brier());
    }
}
