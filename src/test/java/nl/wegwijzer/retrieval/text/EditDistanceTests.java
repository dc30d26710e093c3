package nl.wegwijzer.retrieval.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTests {

    @ParameterizedTest
    @CsvSource({
        "jobcoach, jobcoach, 0",
        "jobcoatch, jobcoach, 1",
        "subsidei, subsidie, 1",
        "gemente, gemeente, 1",
        "proefplaatsting, proefplaatsing, 1",
        "doelgroepregsiter, doelgroepregister, 1",
        "loon, boom, 2"
    })
    void countsChanges(String typed, String meant, int changes) {
        assertThat(EditDistance.of(typed, meant, 3)).isEqualTo(changes);
    }

    @ParameterizedTest
    @CsvSource({"aanvragen, ziekte", "a, aanvragen"})
    void stopsWhenItIsTooMuch(String one, String other) {
        assertThat(EditDistance.of(one, other, 1)).isGreaterThan(1);
    }
}
