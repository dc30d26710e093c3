package nl.wegwijzer.retrieval.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.wegwijzer.retrieval.text.Analysis;
import org.junit.jupiter.api.Test;

class ChoiceFitTests {

    private static final Analysis QUESTION = new Analysis(List.of("vraag"), false, Map.of());

    /** The first figure tells which of two sections is right, the second one is noise. */
    private static Choice choice(int right) {
        float[][] figures = {{right == 0 ? 1 : 0, 0.3f}, {right == 1 ? 1 : 0, 0.4f}};
        return new Choice(new Lesson("test", QUESTION, Set.of(right), 1), new int[] {0, 1}, figures);
    }

    @Test
    void findsTheFigureThatTells() {
        List<Choice> choices =
                IntStream.range(0, 40).mapToObj(i -> choice(i % 2)).toList();
        double[] weights = ChoiceFit.weights(choices, 2);
        assertThat(weights[0]).isGreaterThan(1);
        assertThat(Math.abs(weights[1] * 0.1)).isLessThan(weights[0] / 4);
        assertThat(choice(1).shares(weights)[1]).isGreaterThan(0.8);
    }

    @Test
    void refusesALessonThatNothingAnswers() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Lesson("test", QUESTION, Set.of(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
