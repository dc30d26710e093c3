package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionSourcesTests {

    @Test
    void aSectionNamesItsSources() {
        assertThat(Fixtures.faults("WW015"))
                .containsExactly(
                        "gesprek/bel.md:10 WW015.phone",
                        "regelingen/proef/pagina.md:22 WW015.unknown",
                        "regelingen/proef/pagina.md:25 WW015.none",
                        "regelingen/proef/pagina.md:36 WW015.unknown");
    }
}
