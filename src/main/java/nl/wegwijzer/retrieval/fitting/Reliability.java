package nl.wegwijzer.retrieval.fitting;

import java.io.PrintStream;
import java.util.Locale;

/** Whether what is said with a probability comes true as often: cases by tenths of probability. */
public final class Reliability {

    private static final int STEPS = 10;

    private final int[] cases = new int[STEPS];
    private final int[] right = new int[STEPS];
    private final double[] promised = new double[STEPS];
    private double squares;

    public void add(double probability, boolean wasRight) {
        int step = Math.min(STEPS - 1, (int) (probability * STEPS));
        cases[step]++;
        right[step] += wasRight ? 1 : 0;
        promised[step] += probability;
        squares += (probability - (wasRight ? 1 : 0)) * (probability - (wasRight ? 1 : 0));
    }

    public void print(PrintStream out) {
        int all = 0;
        double off = 0;
        out.println("promised  came true  cases");
        for (int step = 0; step < STEPS; step++) {
            if (cases[step] > 0) {
                out.printf(
                        Locale.ROOT,
                        "%8.2f  %9.2f  %5d%n",
                        promised[step] / cases[step],
                        (double) right[step] / cases[step],
                        cases[step]);
                off += Math.abs(promised[step] - right[step]);
            }
            all += cases[step];
        }
        out.printf(Locale.ROOT, "expected calibration error %.3f, Brier score %.3f%n", off / all, squares / all);
    }
}
