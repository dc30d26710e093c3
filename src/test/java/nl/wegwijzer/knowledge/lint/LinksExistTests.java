package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinksExistTests {

    @Test
    void whatIsPointedAtIsThere() {
        assertThat(Fixtures.faults("WW004"))
                .containsExactly(
                        "begrippen.yaml:1 WW004.link",
                        "regelingen/proef/pagina.md:19 WW004.region",
                        "regelingen/proef/pagina.md:20 WW004.link",
                        "regelingen/proef/pagina.md:27 WW004.link",
                        "regelingen/proef/pagina.md:27 WW004.link");
    }
}
