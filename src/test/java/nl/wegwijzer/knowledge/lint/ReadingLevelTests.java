package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingLevelTests {

    @Test
    void hardTextAndLongSentencesAreTold() {
        assertThat(Fixtures.faults("WW005"))
                .containsExactly(
                        "regelingen/proef/pagina.md:21 WW005.level", "regelingen/proef/pagina.md:25 WW005.sentence");
    }
}
