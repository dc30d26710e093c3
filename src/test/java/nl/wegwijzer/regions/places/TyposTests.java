package nl.wegwijzer.regions.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TyposTests {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "zwolle, zwolle, 0",
        "zwolle, zwole, 1",
        "zwolle, zwollle, 1",
        "zwolle, zwalle, 1",
        "zwolle, zowlle, 1",
        "hilversum, hilvresm, 2",
        "abc, xyz, 3",
        "'', ab, 2",
    })
    void counts(String one, String other, int errors) {
        assertThat(Typos.between(one, other, 5)).isEqualTo(errors);
        assertThat(Typos.between(other, one, 5)).isEqualTo(errors);
    }

    @ParameterizedTest
    @CsvSource({"apeldoorn, rotterdam", "ede, apeldoorn"})
    void stopsEarly(String one, String other) {
        assertThat(Typos.between(one, other, 1)).isEqualTo(2);
    }
}
