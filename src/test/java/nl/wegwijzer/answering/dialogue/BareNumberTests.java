package nl.wegwijzer.answering.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.WordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BareNumberTests {

    private final ContentFolder packaged = ContentFolder.of("");
    private final BareNumber number = BareNumber.read(WordFile.read(packaged, "gegevens"));
    private final FactPatterns facts = FactPatterns.read(packaged);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subsidie bij 24 uur | nee 30 | nee 30 uur",
                "subsidie bij 24 uur | en bij 12? | en bij 12 uur?",
                "subsidie bij 24 uur | 30 | 30 uur",
                "loonwaarde 60% | of 40% | of loonwaarde 40%",
                "loonwaarde 60% en 24 uur | nee sorry, 32 | nee sorry, 32 uur",
                "loonwaarde 60% en 24 uur | and 80? | and loonwaarde 80%?",
                "loonwaarde 60% en 32 uur | nee 50% | nee loonwaarde 50%",
                "iemand van 19 jaar | oh nee 20 | oh nee 20 jaar",
            })
    void isInTheUnitOfWhatWasTold(String told, String message, String full) {
        assertThat(number.inFull(message, facts.in(told))).isEqualTo(full);
    }

    @Test
    void staysAsItIsWhenNothingWasTold() {
        assertThat(number.inFull("nee 30", Facts.none())).isEqualTo("nee 30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nee 30 mensen", "2 kandidaten", "nee", "1012", "24 uur", "en 3 maanden?", "hij wordt 20"})
    void leavesWhatSaysMore(String message) {
        assertThat(number.inFull(message, facts.in("subsidie bij 24 uur"))).isEqualTo(message);
    }
}
