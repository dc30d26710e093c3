package nl.wegwijzer.retrieval.ranking;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Multinomial logistic regression. A weight is kept in a byte, as a part of the largest weight of its feature, and only where it says
 * something: of {@value #LEAST_PART} parts in {@value Byte#MAX_VALUE} on. Three of four are less, so that what is left takes half the
 * memory and half the time. All of them stand in one array, feature by feature, as pairs of a step to the next class and a part: a
 * million small arrays would take as much again for their headers.
 */
final class Softmax {

    private static final int LEAST_PART = 2;
    private static final int WIDEST_STEP = 255;

    private final byte[] steps;
    /** Where the pairs of a feature begin; one more than there are features. */
    private final int[] begin;

    private final float[] largest;
    private final int classes;

    private Softmax(byte[] steps, int[] begin, float[] largest, int classes) {
        this.steps = steps;
        this.begin = begin;
        this.largest = largest;
        this.classes = classes;
    }

    /**
     * @param weights per feature a weight for each class
     */
    static Softmax of(float[][] weights, int classes) {
        ByteArrayOutputStream steps = new ByteArrayOutputStream();
        int[] begin = new int[weights.length + 1];
        float[] largest = new float[weights.length];
        for (int f = 0; f < weights.length; f++) {
            for (float weight : weights[f]) {
                largest[f] = Math.max(largest[f], Math.abs(weight));
            }
            if (largest[f] > 0) {
                row(weights[f], largest[f], steps);
            }
            begin[f + 1] = steps.size();
        }
        return new Softmax(steps.toByteArray(), begin, largest, classes);
    }

    private static void row(float[] weights, float largest, ByteArrayOutputStream steps) {
        int last = 0;
        for (int c = 0; c < weights.length; c++) {
            int part = Math.round(weights[c] / largest * Byte.MAX_VALUE);
            if (Math.abs(part) < LEAST_PART) {
                continue;
            }
            // A step that is too wide for a byte is made in several, the first of which add nothing.
            for (; c - last > WIDEST_STEP; last += WIDEST_STEP) {
                steps.write(WIDEST_STEP);
                steps.write(0);
            }
            steps.write(c - last);
            steps.write(part);
            last = c;
        }
    }

    /** How likely each class is. */
    float[] probabilities(Example example) {
        float[] sums = new float[classes];
        for (int k = 0; k < example.features().length; k++) {
            int feature = example.features()[k];
            float value = example.values()[k] * largest[feature] / Byte.MAX_VALUE;
            int c = 0;
            for (int i = begin[feature]; i < begin[feature + 1]; i += 2) {
                c += Byte.toUnsignedInt(steps[i]);
                sums[c] += value * steps[i + 1];
            }
        }
        return shares(sums);
    }

    /** Makes the values shares of one, in place. */
    static float[] shares(float[] sums) {
        float top = Float.NEGATIVE_INFINITY;
        for (float sum : sums) {
            top = Math.max(top, sum);
        }
        float total = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = (float) Math.exp(sums[i] - top);
            total += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= total;
        }
        return sums;
    }

    void write(DataOutputStream out) throws IOException {
        Stored.number(classes, out);
        Stored.number(largest.length, out);
        for (int f = 0; f < largest.length; f++) {
            out.writeFloat(largest[f]);
            Stored.number(begin[f + 1] - begin[f], out);
        }
        out.write(steps);
    }

    static Softmax read(DataInputStream in) throws IOException {
        int classes = Stored.number(in);
        int features = Stored.number(in);
        float[] largest = new float[features];
        int[] begin = new int[features + 1];
        for (int f = 0; f < features; f++) {
            largest[f] = in.readFloat();
            begin[f + 1] = begin[f] + Stored.number(in);
        }
        byte[] steps = new byte[begin[features]];
        in.readFully(steps);
        return new Softmax(steps, begin, largest, classes);
    }
}
