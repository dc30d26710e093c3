package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "werk, 1",
        "zijn, 1",
        "eeuw, 1",
        "mooie, 2",
        "België, 3",
        "idee, 2",
        "geëerd, 3",
        "werkgever, 3",
        "radio, 3",
        "uitkering, 3",
        "cao, 2",
        "loonkostensubsidie, 6",
        "wajong, 2",
        "UWV, 1",
        "één, 1",
        "groei, 1",
    })
    void countsSyllables(String word, int syllables) {
        assertThat(Readability.syllables(word)).isEqualTo(syllables);
    }

    /** Six words, six syllables, two sentences. */
    @Test
    void followsTheFormulaOfDouma() {
        assertThat(Readability.of(List.of("Dit is goed. Hij werkt hard.")).score())
                .isCloseTo(206.84 - 0.93 * 3 - 77 * 1.0, within(0.01));
    }

    @Test
    void aNameInASentenceWeighsAsAnOrdinaryWord() {
        Readability name =
                Readability.of(List.of("Bel de mensen van Uitvoeringsinstituut Werknemersverzekeringen nu."));
        Readability words =
                Readability.of(List.of("Bel de mensen van uitvoeringsinstituut werknemersverzekeringen nu."));
        assertThat(name.score()).isGreaterThan(words.score() + 50);
    }
}
