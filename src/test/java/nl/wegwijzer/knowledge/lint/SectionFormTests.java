package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SectionFormTests {

    @Test
    void aSectionIsShort() {
        assertThat(Fixtures.faults("WW013"))
                .containsExactly(
                        "gesprek/gevaar.md:17 WW013.crisis",
                        "gesprek/groet.md:19 WW013.gesprek",
                        "regelingen/proef/pagina.md:21 WW013.lead",
                        "regelingen/proef/pagina.md:37 WW013.points",
                        "regelingen/proef/pagina.md:42 WW013.steps",
                        "regelingen/proef/pagina.md:44 WW013.closing",
                        "regelingen/proef/pagina.md:49 WW013.length");
    }
}
