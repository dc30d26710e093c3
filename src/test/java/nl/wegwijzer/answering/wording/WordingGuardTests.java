package nl.wegwijzer.answering.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.wegwijzer.conversation.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingGuardTests {

    private static final Reply CURATED = new Reply(
            Reply.Kind.ANSWER,
            "U krijgt € 1,01 per uur, hoogstens € 2.000 per jaar. (stand 2026) [1]",
            List.of(new Reply.Source(
                    "lkv",
                    "bedrag",
                    "Loonkostenvoordeel",
                    "https://wegwijzer.example/pages/lkv#bedrag",
                    LocalDate.of(2026, 11, 22),
                    null,
                    "U krijgt € 1,01 per uur, hoogstens € 2.000 per jaar. Kijk op uwv.nl. Dat mag zes maanden.")),
            List.of(),
            true,
            LocalDate.of(2026, 11, 23),
            Reply.Mode.CURATED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Per uur krijgt u € 1,01, tot € 2.000 in een jaar [1] | -",
                "Kijk op uwv.nl voor € 1,01 per uur [1] | -",
                "U krijgt € 1,02 per uur [1] | invented_figure",
                "U krijgt € 2000 per jaar [1] | invented_figure",
                "U krijgt 50% [1] | invented_figure",
                "Dat duurt drie maanden [1] | invented_figure",
                "Dat mag zes maanden [1] | -",
                "U krijgt € 1,01 per uur | unknown_source",
                "U krijgt € 1,01 per uur [2] | unknown_source",
                "U krijgt € 1,01 per uur [1] [7] | unknown_source",
                "Zie https://ander.nl/x [1] | invented_link",
                "'' | empty",
            })
    void findsTheFault(String text, String fault) {
        assertThat(WordingGuard.fault(text, CURATED, 1200).orElse(null)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"1201, too_long"})
    void refusesWhatIsTooLong(int length, String fault) {
        assertThat(WordingGuard.fault("x".repeat(length), CURATED, 1200)).contains(fault);
    }
}
