package nl.wegwijzer.channels.web.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wegwijzer.channels.web.reading.Block.Form;
import org.junit.jupiter.api.Test;

class BlockTests {

    private static List<Form> forms(String text) {
        return Block.of(text, 2).stream().map(Block::form).toList();
    }

    @Test
    void linesBecomeParagraphsPointsAndSteps() {
        List<Block> blocks =
                Block.of("Ja, dat kan. [1]\n• een\n• twee [2]\nWat nu?\n1. Bel.\n2. Schrijf.\nTot slot.", 2);

        assertThat(blocks)
                .extracting(Block::form)
                .containsExactly(Form.PARAGRAPH, Form.POINTS, Form.STEPS_HEADING, Form.STEPS, Form.PARAGRAPH);
        assertThat(blocks.get(1).lines()).hasSize(2);
        assertThat(blocks.get(3).lines().getFirst()).containsExactly(new Piece("Bel.", "", 0));
    }

    @Test
    void aSentenceBeforeStepsIsNoHeadingWhenItDoesNotLeadIn() {
        assertThat(forms("Ja, dat kan.\n1. Bel.")).containsExactly(Form.PARAGRAPH, Form.STEPS);
    }

    @Test
    void aNumberPointsAtASourceOnlyWhenThereIsOne() {
        assertThat(Block.of("zie [1] en [3] en [0]", 2).getFirst().lines().getFirst())
                .containsExactly(new Piece("zie ", "", 0), new Piece("1", "", 1), new Piece(" en [3] en [0]", "", 0));
    }

    @Test
    void anAddressLeadsThereWithoutTheFullStop() {
        assertThat(Block.of("kijk op www.uwv.nl/werk. Of https://a.example/b?c=d, mag ook", 0)
                        .getFirst()
                        .lines()
                        .getFirst())
                .containsExactly(
                        new Piece("kijk op ", "", 0),
                        new Piece("www.uwv.nl/werk", "https://www.uwv.nl/werk", 0),
                        new Piece(". Of ", "", 0),
                        new Piece("https://a.example/b?c=d", "https://a.example/b?c=d", 0),
                        new Piece(", mag ook", "", 0));
    }

    @Test
    void anAddressThatIsNoWebAddressStaysText() {
        assertThat(Block.of("javascript:alert(1) en ftp://x", 0)
                        .getFirst()
                        .lines()
                        .getFirst())
                .containsExactly(new Piece("javascript:alert(1) en ftp://x", "", 0));
    }

    @Test
    void emptyTextGivesNothing() {
        assertThat(Block.of(" \n\n ", 0)).isEmpty();
    }
}
