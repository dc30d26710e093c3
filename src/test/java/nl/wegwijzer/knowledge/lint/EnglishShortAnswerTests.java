package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnglishShortAnswerTests {

    @Test
    void thereIsAShortAnswerInEnglish() {
        assertThat(Fixtures.faults("WW014"))
                .containsExactly(
                        "regelingen/gelijk/pagina.md:12 WW014.same", "regelingen/proef/pagina.md:11 WW014.missing");
    }
}
