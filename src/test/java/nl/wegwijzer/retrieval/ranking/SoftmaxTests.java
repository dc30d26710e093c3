package nl.wegwijzer.retrieval.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoftmaxTests {

    private static final List<Example> EXAMPLES =
            List.of(example(0, 0), example(1, 1), example(2, 2), example(0, 0), example(1, 1), example(2, 2));

    private static Example example(int feature, int section) {
        return new Example(new int[] {feature}, new float[] {1}, section);
    }

    private static Softmax trained() {
        return SoftmaxTraining.train(EXAMPLES, new int[] {0, 1, 2, 0, 1, 2}, 3, 3, 20, 2f);
    }

    @Test
    void learnsWhichClassAFeatureBelongsTo() {
        float[] shares = trained().probabilities(example(1, 0));
        assertThat(shares[1]).isGreaterThan(0.8f);
        assertThat(shares[0] + shares[1] + shares[2]).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-4f));
    }

    @Test
    void alwaysLearnsTheSame() {
        assertThat(trained().probabilities(example(2, 0))).isEqualTo(trained().probabilities(example(2, 0)));
    }

    /** A step from one class to the next fits in a byte, and what says next to nothing is left out. */
    @Test
    void keepsWhatSaysSomethingHoweverFarApart() throws Exception {
        float[] weights = new float[600];
        weights[3] = 0.001f;
        weights[5] = 1;
        weights[599] = -1;
        Softmax kept = Softmax.of(new float[][] {weights}, weights.length);
        float[] shares = kept.probabilities(example(0, 0));
        assertThat(shares[5]).isGreaterThan(shares[3]);
        assertThat(shares[3]).isEqualTo(shares[4]).isGreaterThan(shares[599]);

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        kept.write(new DataOutputStream(file));
        Softmax read = Softmax.read(new DataInputStream(new ByteArrayInputStream(file.toByteArray())));
        assertThat(read.probabilities(example(0, 0))).isEqualTo(shares);
    }

    @Test
    void saysNothingOfWhatItNeverSaw() {
        float[] shares = trained().probabilities(new Example(new int[0], new float[0], 0));
        assertThat(shares)
                .containsExactly(new float[] {1 / 3f, 1 / 3f, 1 / 3f}, org.assertj.core.data.Offset.offset(1e-4f));
    }
}
