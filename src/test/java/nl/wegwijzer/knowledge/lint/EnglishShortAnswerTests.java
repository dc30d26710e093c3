package nl.wegwijzer.knowledge.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnglishShortAnswerTests {

    @Test
    void pageAndSectionsHaveAShortAnswerInEnglishWithTheFiguresOfTheDutch() {
        assertThat(Fixtures.faults("WW014"))
                .containsExactly(
                        "gesprek/groet.md:15 WW014.section",
                        "gesprek/groet.md:25 WW014.gesprek",
                        "regelingen/gelijk/pagina.md:12 WW014.same",
                        "regelingen/proef/pagina.md:11 WW014.missing",
                        "regelingen/proef/pagina.md:35 WW014.section",
                        "regelingen/proef/pagina.md:47 WW014.question",
                        "regelingen/proef/pagina.md:48 WW014.figure",
                        "regelingen/proef/pagina.md:48 WW014.figure",
                        "regelingen/proef/pagina.md:58 WW014.answer");
    }
}
