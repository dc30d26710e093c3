package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoPersonalDataTests {

    @Test
    void personalDataIsFound() {
        assertThat(Fixtures.faults("WW007"))
                .containsExactly(
                        "regelingen/proef/pagina.md:25 WW007.bsn",
                        "regelingen/proef/pagina.md:26 WW007.iban",
                        "regelingen/proef/pagina.md:27 WW007.phone",
                        "regelingen/proef/pagina.md:28 WW007.email");
    }
}
