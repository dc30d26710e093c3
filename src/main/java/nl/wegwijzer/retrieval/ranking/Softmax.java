package nl.wegwijzer.retrieval.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Multinomial logistic regression. A weight is kept in a byte, as a part of the largest weight of its feature: a quarter of the memory,
 * and the order of the classes stays as it was. All of them stand in one array, feature by feature: a million small arrays would take
 * as much again for their headers.
 */
final class Softmax {

    private final byte[] parts;
    private final float[] largest;
    private final int classes;

    private Softmax(byte[] parts, float[] largest, int classes) {
        this.parts = parts;
        this.largest = largest;
        this.classes = classes;
    }

    /**
     * @param weights per feature a weight for each class
     */
    static Softmax of(float[][] weights, int classes) {
        byte[] parts = new byte[weights.length * classes];
        float[] largest = new float[weights.length];
        for (int f = 0; f < weights.length; f++) {
            for (float weight : weights[f]) {
                largest[f] = Math.max(largest[f], Math.abs(weight));
            }
            for (int c = 0; c < classes && largest[f] > 0; c++) {
                parts[f * classes + c] = (byte) Math.round(weights[f][c] / largest[f] * Byte.MAX_VALUE);
            }
        }
        return new Softmax(parts, largest, classes);
    }

    /** How likely each class is. */
    float[] probabilities(Example example) {
        float[] sums = new float[classes];
        for (int k = 0; k < example.features().length; k++) {
            int feature = example.features()[k];
            int row = feature * classes;
            float value = example.values()[k] * largest[feature] / Byte.MAX_VALUE;
            for (int c = 0; c < classes; c++) {
                sums[c] += value * parts[row + c];
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
        for (float weight : largest) {
            out.writeFloat(weight);
        }
        out.write(parts);
    }

    static Softmax read(DataInputStream in) throws IOException {
        int classes = Stored.number(in);
        int features = Stored.number(in);
        float[] largest = new float[features];
        for (int f = 0; f < features; f++) {
            largest[f] = in.readFloat();
        }
        byte[] parts = new byte[features * classes];
        in.readFully(parts);
        return new Softmax(parts, largest, classes);
    }
}
