package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountsAreParametersTests {

    @Test
    void amountsYearsAndTermsAreFound() {
        assertThat(Fixtures.faults("WW008"))
                .containsExactly(
                        "regelingen/proef/pagina.md:12 WW008.spelled-out",
                        "regelingen/proef/pagina.md:23 WW008.spelled-out",
                        "regelingen/proef/pagina.md:25 WW008.spelled-out",
                        "regelingen/proef/pagina.md:26 WW008.spelled-out",
                        "regelingen/proef/pagina.md:27 WW008.spelled-out",
                        "regelingen/proef/pagina.md:28 WW008.spelled-out",
                        "regelingen/proef/pagina.md:29 WW008.spelled-out",
                        "regelingen/proef/pagina.md:30 WW008.spelled-out");
    }
}
