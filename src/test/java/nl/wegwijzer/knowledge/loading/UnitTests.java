package nl.wegwijzer.knowledge.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wegwijzer.knowledge.curated.CuratedFile;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.platform.ContentFolder.ContentFile;
import nl.wegwijzer.platform.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTests {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    EURO     | 1.01       | € 1,01         | € 1.01
                    EURO     | 2000       | € 2.000        | € 2,000
                    EURO     | 2294.40    | € 2.294,40     | € 2,294.40
                    EURO     | 1.5        | € 1,50         | € 1.50
                    EURO     | 6000.00    | € 6.000        | € 6,000
                    PROCENT  | 70         | 70%            | 70%
                    PROCENT  | 39.5       | 39,5%          | 39.5%
                    UREN     | 25.5       | 25,5 uur       | 25.5 hours
                    UREN     | 1          | 1 uur          | 1 hour
                    MINUTEN  | 15         | 15 minuten     | 15 minutes
                    DAGEN    | 1          | 1 dag          | 1 day
                    WEKEN    | 104        | 104 weken      | 104 weeks
                    MAANDEN  | 6          | 6 maanden      | 6 months
                    MAANDEN  | 1          | 1 maand        | 1 month
                    JAREN    | 3          | 3 jaar         | 3 years
                    LEEFTIJD | 27         | 27 jaar        | 27 years
                    PERSONEN | 5          | 5 personen     | 5 people
                    GETAL    | 125000     | 125.000        | 125,000
                    DATUM    | 2025-01-01 | 1 januari 2025 | 1 January 2025
                    JAARTAL  | 2026       | 2026           | 2026
                    """)
    void readsAsAPersonWritesIt(Unit unit, String value, String dutch, String english) {
        assertThat(unit.format(item(value), Language.NL)).isEqualTo(dutch);
        assertThat(unit.format(item(value), Language.EN)).isEqualTo(english);
    }

    @Test
    void cutsSentencesAndLeavesAbbreviationsWhole() {
        assertThat(Sentences.of("Bel UWV (tot 17.00 uur). \"Kan dat?\" Ja, bijv. Als het druk is! 2 mensen helpen u."))
                .isEqualTo(List.of(
                        "Bel UWV (tot 17.00 uur).",
                        "\"Kan dat?\"",
                        "Ja, bijv. Als het druk is!",
                        "2 mensen helpen u."));
        assertThat(Sentences.of("")).isEmpty();
    }

    private static Item item(String value) {
        return CuratedFile.read(new ContentFile("x", "value: " + value), "parameters")
                .root()
                .orElseThrow()
                .get("value");
    }
}
