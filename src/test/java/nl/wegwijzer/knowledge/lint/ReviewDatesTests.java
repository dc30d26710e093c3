package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReviewDatesTests {

    @Test
    void aReviewDateIsNearOrPassed() {
        assertThat(Fixtures.faults("WW003"))
                .containsExactly(
                        "regelingen/bijna/pagina.md:9 WW003.near",
                        "regelingen/proef/pagina.md:9 WW003.passed",
                        "regelingen/voorbij/pagina.md:19 WW003.ended");
    }
}
