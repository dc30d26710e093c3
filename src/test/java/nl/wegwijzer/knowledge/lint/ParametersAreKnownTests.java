package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParametersAreKnownTests {

    @Test
    void aParameterIsMissingOrPast() {
        assertThat(Fixtures.faults("WW009"))
                .containsExactly(
                        "bedragen/proef.yaml:5 WW009.past",
                        "regelingen/proef/pagina.md:21 WW009.change",
                        "regelingen/proef/pagina.md:27 WW009.missing",
                        "regelingen/proef/pagina.md:44 WW009.missing",
                        "regelingen/proef/pagina.md:51 WW009.sum");
    }
}
