package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsHavePagesTests {

    @Test
    void topicsExistAndHaveAPage() {
        assertThat(Fixtures.faults("WW010"))
                .containsExactly(
                        "onderwerpen.csv:2 WW010.no-page",
                        "regelingen/proef/pagina.md:5 WW010.unknown",
                        "regelingen/proef/pagina.md:21 WW010.unknown");
    }
}
