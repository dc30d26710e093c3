package nl.wegwijzer.retrieval.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Trains a {@link Softmax} by stochastic gradient descent. The order of the examples is drawn with a fixed seed, so
 * that the same knowledge always gives the same weights. A few rounds with a falling step are regularisation enough: more
 * rounds were measured to be worse.
 */
final class SoftmaxTraining {

    private static final float NEGLIGIBLE = 0.002f;

    private static final long SEED = 20260101;

    private final float[][] weights;
    private final int classes;

    private SoftmaxTraining(float[][] weights, int classes) {
        this.weights = weights;
        this.classes = classes;
    }

    /**
     * @param classOf per example the class it belongs to
     * @param rounds  how often every example is seen
     * @param pace    how large the first step is
     */
    static Softmax train(List<Example> examples, int[] classOf, int features, int classes, int rounds, float pace) {
        SoftmaxTraining model = new SoftmaxTraining(new float[features][classes], classes);
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        SplittableRandom random = new SplittableRandom(SEED);
        long steps = (long) rounds * order.length;
        long step = 0;
        for (int round = 0; round < rounds; round++) {
            shuffle(order, random);
            for (int i : order) {
                model.learn(examples.get(i), classOf[i], pace * (1 - (float) step / steps));
                step++;
            }
        }
        return Softmax.of(model.weights, classes);
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    private void learn(Example example, int right, float step) {
        float[] error = probabilities(example);
        error[right] -= 1;
        int[] wrong = new int[classes];
        int count = 0;
        for (int c = 0; c < classes; c++) {
            if (Math.abs(error[c]) > NEGLIGIBLE) {
                wrong[count++] = c;
            }
        }
        for (int k = 0; k < example.features().length; k++) {
            float[] row = weights[example.features()[k]];
            float change = step * example.values()[k];
            for (int w = 0; w < count; w++) {
                row[wrong[w]] -= change * error[wrong[w]];
            }
        }
    }

    private float[] probabilities(Example example) {
        float[] sums = new float[classes];
        for (int k = 0; k < example.features().length; k++) {
            float[] row = weights[example.features()[k]];
            float value = example.values()[k];
            for (int c = 0; c < classes; c++) {
                sums[c] += value * row[c];
            }
        }
        return Softmax.shares(sums);
    }
}
