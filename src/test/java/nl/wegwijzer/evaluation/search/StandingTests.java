package nl.wegwijzer.evaluation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.wegwijzer.evaluation.search.Standing.Ranked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTests {

    private static Ranked ranked(String places, int all) {
        return new Ranked(places.chars().mapToObj(place -> place == '1').toList(), all);
    }

    /** By hand: a gain of 1/log2(2), 1/log2(3), 1/log2(4) .. for each place, over that of the best order. */
    @ParameterizedTest
    @CsvSource({
        "1000, 1, 1, 1, 1, 1, 1",
        "0100, 1, 0, 1, 1, 0.5, 0.6309",
        "0001, 1, 0, 0, 1, 0.25, 0.4307",
        "000000000001, 1, 0, 0, 0, 0.0833, 0",
        "1010, 2, 1, 1, 1, 1, 0.9197",
        "0000, 1, 0, 0, 0, 0, 0",
    })
    void measuresOneRanking(
            String places, int all, double first, double three, double five, double reciprocal, double gain) {
        Standing standing = Standing.of(List.of(ranked(places, all)));
        assertThat(standing.first()).isEqualTo(first);
        assertThat(standing.three()).isEqualTo(three);
        assertThat(standing.five()).isEqualTo(five);
        assertThat(standing.reciprocal()).isCloseTo(reciprocal, within(1e-4));
        assertThat(standing.gain()).isCloseTo(gain, within(1e-4));
    }

    @Test
    void isTheMeanOverQuestions() {
        Standing standing = Standing.of(List.of(ranked("1", 1), ranked("01", 1)));
        assertThat(standing.questions()).isEqualTo(2);
        assertThat(standing.first()).isEqualTo(0.5);
        assertThat(standing.reciprocal()).isEqualTo(0.75);
    }
}
