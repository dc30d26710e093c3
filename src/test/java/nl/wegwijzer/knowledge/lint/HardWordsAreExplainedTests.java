package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HardWordsAreExplainedTests {

    @Test
    void hardWordsAreInTheThesaurus() {
        assertThat(Fixtures.faults("WW018")).containsExactly("regelingen/proef/pagina.md:25 WW018.unexplained");
    }
}
