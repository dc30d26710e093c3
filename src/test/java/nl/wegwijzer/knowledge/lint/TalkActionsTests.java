package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TalkActionsTests {

    @Test
    void anActionHasItsReason() {
        assertThat(Fixtures.faults("WW016"))
                .containsExactly(
                        "gesprek/groet.md:12 WW016.action",
                        "gesprek/mens.md:13 WW016.reason",
                        "gesprek/start.md:12 WW016.reason",
                        "gesprek/weiger.md:13 WW016.no-reason",
                        "regelingen/proef/pagina.md:19 WW016.elsewhere",
                        "regelingen/proef/pagina.md:20 WW016.elsewhere",
                        "regelingen/proef/pagina.md:21 WW016.elsewhere");
    }
}
