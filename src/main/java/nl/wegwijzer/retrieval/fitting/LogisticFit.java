package nl.wegwijzer.retrieval.fitting;

import java.util.Arrays;
import java.util.List;

/** Logistic regression on a few figures, by Newton's method with a small pull towards zero. */
public final class LogisticFit {

    private static final int ROUNDS = 30;
    private static final double PULL = 1;

    private LogisticFit() {}

    /**
     * The coefficients under which the figures tell right from wrong best.
     *
     * @param figures per case the same figures, the first one constant
     * @param right   per case whether it was right
     * @param weights per case how much it counts
     */
    public static double[] coefficients(List<double[]> figures, boolean[] right, double[] weights) {
        int size = figures.getFirst().length;
        double[] found = new double[size];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] curve = new double[size][size];
            double[] slope = new double[size];
            for (int f = 0; f < size; f++) {
                double pull = f == 0 ? PULL / 100 : PULL;
                curve[f][f] = pull;
                slope[f] = -pull * found[f];
            }
            for (int i = 0; i < right.length; i++) {
                double[] own = figures.get(i);
                double chance = probability(found, own);
                for (int f = 0; f < size; f++) {
                    slope[f] += weights[i] * ((right[i] ? 1 : 0) - chance) * own[f];
                    for (int g = 0; g < size; g++) {
                        curve[f][g] += weights[i] * chance * (1 - chance) * own[f] * own[g];
                    }
                }
            }
            double[] step = solved(curve, slope);
            for (int f = 0; f < size; f++) {
                found[f] += step[f];
            }
        }
        return found;
    }

    public static double probability(double[] coefficients, double[] figures) {
        double sum = 0;
        for (int f = 0; f < figures.length; f++) {
            sum += coefficients[f] * figures[f];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Gaussian elimination; the matrix is positive definite, so it needs no swaps. */
    private static double[] solved(double[][] matrix, double[] vector) {
        int size = vector.length;
        double[] rest = Arrays.copyOf(vector, size);
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double factor = matrix[row][pivot] / matrix[pivot][pivot];
                for (int column = pivot; column < size; column++) {
                    matrix[row][column] -= factor * matrix[pivot][column];
                }
                rest[row] -= factor * rest[pivot];
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int column = row + 1; column < size; column++) {
                rest[row] -= matrix[row][column] * rest[column];
            }
            rest[row] /= matrix[row][row];
        }
        return rest;
    }
}
