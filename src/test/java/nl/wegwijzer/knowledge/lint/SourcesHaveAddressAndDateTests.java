package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourcesHaveAddressAndDateTests {

    @Test
    void aSourceHasAnAddressAndADay() {
        assertThat(Fixtures.faults("WW002"))
                .containsExactly(
                        "regelingen/proef/pagina.md:19 WW002.address",
                        "regelingen/proef/pagina.md:23 WW002.date",
                        "regelingen/proef/pagina.md:30 WW002.future",
                        "regelingen/proef/pagina.md:35 WW002.old");
    }
}
