package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnoughQuestionsTests {

    @Test
    void aSectionHasEnoughQuestions() {
        assertThat(Fixtures.faults("WW012"))
                .containsExactly(
                        "regelingen/proef/pagina.md:21 WW012.few",
                        "regelingen/scheef/pagina.md:21 WW012.uneven",
                        "stappen/plan.md:21 WW012.few");
    }
}
