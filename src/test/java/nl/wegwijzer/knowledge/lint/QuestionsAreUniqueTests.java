package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuestionsAreUniqueTests {

    @Test
    void aQuestionStandsOnce() {
        assertThat(Fixtures.faults("WW011"))
                .containsExactly(
                        "regelingen/proef/pagina.md:37 WW011.twice", "regelingen/proef/pagina.md:38 WW011.near");
    }
}
