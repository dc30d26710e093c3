package nl.wegwijzer.retrieval.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LogisticFitTests {

    @Test
    void givesBackHowOftenItWasRight() {
        List<double[]> figures = new ArrayList<>();
        boolean[] right = new boolean[400];
        double[] weights = new double[400];
        Arrays.fill(weights, 1);
        for (int i = 0; i < right.length; i++) {
            boolean sure = i % 2 == 0;
            figures.add(new double[] {1, sure ? 1 : 0});
            right[i] = sure ? i % 20 != 0 : i % 4 == 1;
        }
        double[] found = LogisticFit.coefficients(figures, right, weights);
        assertThat(LogisticFit.probability(found, new double[] {1, 1})).isCloseTo(0.9, Offset.offset(0.02));
        assertThat(LogisticFit.probability(found, new double[] {1, 0})).isCloseTo(0.5, Offset.offset(0.02));
    }
}
