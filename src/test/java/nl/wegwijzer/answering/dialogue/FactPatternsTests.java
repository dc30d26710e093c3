package nl.wegwijzer.answering.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.wegwijzer.platform.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactPatternsTests {

    private final FactPatterns patterns = FactPatterns.read(ContentFolder.of(""));

    /** The facts as one line: age, hours, benefits, contract, hired; what is unknown is left out. */
    private String facts(String text) {
        Facts facts = patterns.in(text);
        StringBuilder line = new StringBuilder();
        if (facts.age() != null) {
            line.append("age=").append(facts.age()).append(' ');
        }
        facts.hoursPerWeek()
                .ifPresent(hours -> line.append("hours=").append(hours).append(' '));
        facts.benefits().forEach(benefit -> line.append(benefit).append(' '));
        if (facts.contract() != null) {
            line.append(facts.contract()).append(' ');
        }
        facts.begins().ifPresent(day -> line.append(day));
        facts.measuredValue().ifPresent(value -> line.append("loonwaarde=").append(value));
        facts.amountNamed().ifPresent(amount -> line.append(" euro=").append(amount));
        facts.percentNamed().ifPresent(percent -> line.append(" deel=").append(percent));
        return line.toString().strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kan ik subsidie krijgen voor jongen met wajong 24 uur | hours=24 wajong",
                "en als hij 58 is? | age=58",
                "en als hij 58 wordt | age=58",
                "een man van 62 jaar met ww | age=62 ww",
                "Henk, 59, had ww | age=59 ww",
                "en voor iemand van 18? | age=18",
                "minimumloon 19 jaar 24 uur per week | age=19 hours=24",
                "een jongen 17 jaar zonder diploma | age=17",
                "een 55-plusser met een vast contract | age=55 vast",
                "ze werkt 28,5 uur per week | hours=28.5",
                "hij is in 2023 aangenomen uit het doelgroepregister | banenafspraak 2023-01-01",
                "aangenomen op 1 maart 2024 | 2024-03-01",
                "in dienst sinds 15-6-2022 | 2022-06-15",
                "sinds 2021 in dienst met een tijdelijk contract | tijdelijk 2021-01-01",
                "oproepkracht uit de bijstand | bijstand oproep",
                "20 year old on a zero hours contract | age=20 oproep",
                "loonkostensubsidie bij 24 uur en loonwaarde 60% | hours=24 loonwaarde=60 deel=60",
                "hij heeft een loonwaarde van 45 procent | loonwaarde=45 deel=45",
                "loonwaarde is vastgesteld op 55 | loonwaarde=55",
                "en als de loonwaarde 45 is | loonwaarde=45",
                "wat krijg ik bij 70% loonwaarde, 32 uur | hours=32 loonwaarde=70 deel=70",
                "loonwaarde 40 en 36 uur, 19 jaar oud | age=19 hours=36 loonwaarde=40",
                "a wage value of 60%, 24 hours | hours=24 loonwaarde=60 deel=60",
                "WIA of WGA, gedetacheerd | wia detachering",
                "uwv mat een prestatie van 45% en hij werkt 24 uur | hours=24 loonwaarde=45 deel=45",
                "5% social return, opdracht is 180.000 euro | euro=180000 deel=5",
                "opdracht van € 185.000,00 en 2,5 procent | euro=185000 deel=2.5",
                "en bij een order van 120k | euro=120000",
                "slim aanvragen, wij willen voor 22000 euro iets doen | euro=22000",
                "our contract is € 90.000 | euro=90000",
                "hij verdient 15,80 euro per uur, 2100 euro per maand | ''",
                "in 2026 betaal ik 350 euro | ''",
            })
    void recognises(String text, String facts) {
        assertThat(facts(text)).isEqualTo(facts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wij zijn met 11 man",
                "binnen 24 uur melden kost 2 uur per dag",
                "het loket is open van 18 uur",
                "wat krijg ik in 2026",
                "hij haalt 60 procent",
                "in dienst op 31-2-2024",
                "na 2 maanden",
                "een medewerker 25 jaar in dienst",
                "iemand 20 jaar werkervaring",
                "de loonwaarde wordt na 12 maanden opnieuw gemeten",
                "loonwaarde van 0%",
            })
    void readsNothingIntoOtherNumbers(String text) {
        Facts facts = patterns.in(text);
        assertThat(facts.age()).isNull();
        assertThat(facts.hired()).isNull();
        assertThat(facts.loonwaarde()).isNull();
    }

    @Test
    void newerFactsTakeThePlaceOfOlderOnesAndBenefitsAddUp() {
        Facts both =
                patterns.in("een man van 40 met wajong, 24 uur").and(patterns.in("hij wil 32 uur, en heeft ook wia"));
        assertThat(both.age()).isEqualTo(40);
        assertThat(both.hours()).isEqualByComparingTo(BigDecimal.valueOf(32));
        assertThat(both.benefits()).isEqualTo(List.of("wajong", "wia"));
    }

    @Test
    void hoursThatNobodyWorksAreNoFact() {
        assertThat(new Facts(null, BigDecimal.valueOf(90), List.of(), null, null, null, null, null).hours())
                .isNull();
    }
}
