package nl.wegwijzer.retrieval.fitting;

import java.util.List;

/**
 * Finds the weights under which the right sections get the largest share (a conditional logit), with a pull towards zero. Each
 * figure is put on the same scale first, so that the pull is fair. Batch gradient with a step per weight (Adam).
 */
final class ChoiceFit {

    private static final int ROUNDS = 250;
    private static final double PACE = 0.05;
    private static final double PULL = 0.002;
    private static final double MEMORY = 0.9;
    private static final double SQUARE_MEMORY = 0.99;
    private static final double TINY = 1e-8;

    private final List<Choice> choices;
    private final double[] scale;

    private ChoiceFit(List<Choice> choices, int figures) {
        this.choices = choices;
        this.scale = new double[figures];
    }

    /** The weight of each figure. */
    static double[] weights(List<Choice> choices, int figures) {
        ChoiceFit fit = new ChoiceFit(choices, figures);
        fit.measure();
        return fit.descend();
    }

    /** How much a figure differs within one choice, on average. */
    private void measure() {
        long count = 0;
        for (Choice choice : choices) {
            float[][] figures = choice.figures();
            for (int f = 0; f < scale.length; f++) {
                double mean = 0;
                double square = 0;
                for (float[] candidate : figures) {
                    mean += candidate[f] / figures.length;
                    square += candidate[f] * candidate[f] / figures.length;
                }
                scale[f] += Math.max(0, square - mean * mean);
            }
            count++;
        }
        for (int f = 0; f < scale.length; f++) {
            scale[f] = Math.max(TINY, Math.sqrt(scale[f] / Math.max(1, count)));
        }
    }

    private double[] descend() {
        double[] weights = new double[scale.length];
        double[] drift = new double[scale.length];
        double[] squares = new double[scale.length];
        for (int round = 1; round <= ROUNDS; round++) {
            double[] slope = slope(weights);
            double pace = PACE * (1 - (double) round / (ROUNDS + 1));
            for (int f = 0; f < weights.length; f++) {
                double own = slope[f] / scale[f] + PULL * weights[f] * scale[f];
                drift[f] = MEMORY * drift[f] + (1 - MEMORY) * own;
                squares[f] = SQUARE_MEMORY * squares[f] + (1 - SQUARE_MEMORY) * own * own;
                weights[f] -= pace * drift[f] / (Math.sqrt(squares[f]) + TINY) / scale[f];
            }
        }
        return weights;
    }

    /** How fast the loss rises with each weight. */
    private double[] slope(double[] weights) {
        double[] slope = new double[weights.length];
        double total = 0;
        for (Choice choice : choices) {
            double[] shares = choice.shares(weights);
            double right = 0;
            for (int i = 0; i < shares.length; i++) {
                right += choice.right(i) ? shares[i] : 0;
            }
            double weight = choice.lesson().weight();
            total += weight;
            for (int i = 0; i < shares.length; i++) {
                double error = shares[i] - (choice.right(i) ? shares[i] / Math.max(TINY, right) : 0);
                if (Math.abs(error) > TINY) {
                    add(slope, choice.figures()[i], weight * error);
                }
            }
        }
        for (int f = 0; f < slope.length; f++) {
            slope[f] /= Math.max(TINY, total);
        }
        return slope;
    }

    private static void add(double[] slope, float[] figures, double error) {
        for (int f = 0; f < slope.length; f++) {
            slope[f] += error * figures[f];
        }
    }
}
