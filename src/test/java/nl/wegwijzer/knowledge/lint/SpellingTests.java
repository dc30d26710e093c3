package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTests {

    private final DutchSpelling spelling = DutchSpelling.with(Set.of("bbl"));

    @Test
    void wordsAreSpeltRight() {
        assertThat(Fixtures.faults("WW017"))
                .containsExactly(
                        "regelingen/proef/pagina.md:11 WW017.near",
                        "regelingen/proef/pagina.md:21 WW017.near",
                        "regelingen/proef/pagina.md:23 WW017.near",
                        "regelingen/proef/pagina.md:25 WW017.unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "werknemer",
                "loonkostensubsidie",
                "werkplekaanpassingen",
                "bbl-leerling",
                "arbeidsongeschiktheidsverzekering"
            })
    void knowsWordsAndCompoundsOfThem(String word) {
        assertThat(spelling.knows(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"werknmeer", "subsidei", "loonkostensubsidei", "bbbl-leerling"})
    void doesNotKnowTypingErrors(String word) {
        assertThat(spelling.knows(word)).isFalse();
    }

    @Test
    void suggestsWhatIsNear() {
        assertThat(spelling.near("werknmeer")).contains("werknemer");
    }
}
