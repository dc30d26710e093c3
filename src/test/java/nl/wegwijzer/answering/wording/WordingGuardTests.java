package nl.wegwijzer.answering.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.wegwijzer.conversation.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingGuardTests {

    private static final Reply CURATED = new Reply(
            Reply.Kind.ANSWER,
            "U krijgt € 1,01 per uur, hoogstens € 2.000 per jaar. (stand 2026) [1]",
            List.of(
                    source(
                            "bedrag",
                            "Loonkostenvoordeel",
                            "U krijgt € 1,01 per uur, hoogstens € 2.000 per jaar. Kijk op uwv.nl. Dat mag zes maanden. Het voordeel is 25% van het loon."),
                    source("aanvragen", "Aanvragen", "U vraagt het aan in de loonaangifte, binnen 3 maanden.")),
            List.of(),
            true,
            LocalDate.of(2026, 11, 23),
            Reply.Mode.CURATED);

    private static final WordingGuard GUARD =
            new WordingGuard(GuardRules.packaged(), () -> Set.of("loonkostenvoordeel", "no-riskpolis", "wajong"));

    private static Reply.Source source(String section, String title, String passage) {
        return new Reply.Source(
                "lkv",
                section,
                title,
                "https://wegwijzer.example/pages/lkv#" + section,
                LocalDate.of(2026, 11, 22),
                null,
                passage);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Per uur krijgt u in 2026 € 1,01, tot € 2.000 in een jaar [1] | -",
                "Kijk in 2026 op uwv.nl voor € 1,01 per uur [1] | -",
                "In 2026 mag dat zes maanden [1] | -",
                "U krijgt in 2026 25 % van het loon [1] | -",
                "U krijgt € 1,01 per uur [1] | year_missing",
                "U krijgt in 2025 € 1,01 per uur [1] | invented_figure",
                "U krijgt in 2026 € 1,02 per uur [1] | invented_figure",
                "U krijgt in 2026 € 2000 per jaar [1] | invented_figure",
                "U krijgt in 2026 50% [1] | invented_figure",
                "U krijgt in 2026 25 [1] | invented_figure",
                "Dat duurt in 2026 drie maanden [1] | invented_figure",
                "Dat duurt in 2026 anderhalf jaar [1] | invented_figure",
                "U krijgt in 2026 € 1,01 per uur. Vraag het aan binnen 3 maanden [1] | invented_figure",
                "U krijgt in 2026 € 1,01 per uur, vraag het aan in de loonaangifte binnen 3 maanden [1] [2] | -",
                "U krijgt in 2026 € 1,01 per uur | unknown_source",
                "U krijgt in 2026 € 1,01 per uur [2] | invented_figure",
                "U krijgt in 2026 € 1,01 per uur [3] | unknown_source",
                "U krijgt in 2026 € 1,01 per uur [1] [7] | unknown_source",
                "In 2026 zie https://ander.nl/x [1] | invented_link",
                "In 2026 mail het naar baas@hulp.example [1] | invented_link",
                "U krijgt in 2026 de no-riskpolis, € 1,01 per uur [1] | invented_scheme",
                "U heeft in 2026 recht op € 1,01 per uur [1] | promise",
                "U krijgt in 2026 gegarandeerd € 1,01 per uur [1] | promise",
                "In 2026 hebt u geen toestemming nodig om iedereen zonder reden te weigeren [1] | off_passage",
                "In 2026 you will receive the allowance for every hour that was paid [1] | off_passage",
                "'' | empty",
            })
    void findsTheFault(String text, String fault) {
        assertThat(GUARD.fault(text, CURATED, 1200).orElse(null)).isEqualTo(fault);
    }

    @Test
    void aLineWithoutAMarkBelongsToTheSourceBefore() {
        String steps = "U krijgt in 2026 € 1,01 per uur [1]\nWat nu? [2]\n1. Vraag het aan binnen 3 maanden";
        assertThat(GUARD.fault(steps, CURATED, 1200)).isEmpty();
        assertThat(GUARD.fault(steps + " voor € 1,01", CURATED, 1200)).contains("invented_figure");
    }

    @Test
    void refusesWhatIsTooLongOrHard() {
        assertThat(GUARD.fault("x".repeat(1201), CURATED, 1200)).contains("too_long");
        assertThat(GUARD.fault("In 2026 " + "u krijgt per uur ".repeat(8) + "[1]", CURATED, 1200))
                .contains("too_hard");
    }
}
