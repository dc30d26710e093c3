package nl.wegwijzer.outreach.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that an ambassador sees may tell of a person. */
class FunnelTests {

    private static Funnel.Exact asked(long number) {
        return new Funnel.Exact(Map.of(Step.ASKED, number), number);
    }

    @ParameterizedTest
    @CsvSource({"0, -1", "1, -1", "2, -1", "3, 3", "500, 500"})
    void smallNumbersAreHidden(long number, long seen) {
        Funnel funnel = Funnel.of(asked(number));
        OptionalLong expected = seen < 0 ? OptionalLong.empty() : OptionalLong.of(seen);
        assertThat(funnel.number(Step.ASKED)).isEqualTo(expected);
        assertThat(funnel.people()).isEqualTo(expected);
    }

    /** Whatever three small campaigns hold: a sum less what is shown of its parts never leaves one or two. */
    @Test
    void aSumNeverGivesAwayASmallNumber() {
        for (long a = 0; a <= 5; a++) {
            for (long b = 0; b <= 5; b++) {
                for (long c = 0; c <= 5; c++) {
                    long open = List.of(a, b, c).stream()
                            .filter(number -> number > Funnel.HIDDEN_MAX)
                            .mapToLong(Long::longValue)
                            .sum();
                    OptionalLong sum =
                            Funnel.sum(List.of(asked(a), asked(b), asked(c)), 0).number(Step.ASKED);
                    if (sum.isPresent()) {
                        assertThat(sum.getAsLong() - open)
                                .as("%d+%d+%d", a, b, c)
                                .isNotIn(1L, 2L);
                    }
                }
            }
        }
    }

    @Test
    void manySmallCampaignsTogetherAreCounted() {
        assertThat(Funnel.sum(List.of(asked(1), asked(2), asked(10)), 0).number(Step.ASKED))
                .hasValue(13);
    }
}
