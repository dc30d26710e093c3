package nl.wegwijzer.privacy.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.wegwijzer.privacy.Redactor.Kind;
import nl.wegwijzer.privacy.Redactor.Redacted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternRedactorTests {

    private final PatternRedactor redactor = new PatternRedactor(
            new Names(List.of("meneer", "mevrouw", "kandidaat", "heet", "jongen"), Set.of("Jan", "Fatima", "Kees")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "mijn kandidaat Jan de V., bsn 111222333, heeft een psychose gehad | mijn kandidaat [naam], bsn [bsn], heeft een psychose gehad | BSN PERSON_NAME",
                "bel me op 06-12345678 | bel me op [telefoonnummer] | PHONE",
                "bel 020 123 45 67 even | bel [telefoonnummer] even | PHONE",
                "mail jan@bakkerij.nl maar | mail [e-mailadres] maar | EMAIL",
                "rekening NL91ABNA0417164300 graag | rekening [rekeningnummer] graag | IBAN",
                "rekening NL91 ABNA 0417 1643 00 graag | rekening [rekeningnummer] graag | IBAN",
                "hij woont Kerkstraat 12 in Hoorn | hij woont [adres] in Hoorn | ADDRESS",
                "geboren op 3-4-1999 en wajong | [geboortedatum] en wajong | BIRTH_DATE",
                "meneer Van der Berg is ziek | meneer [naam] is ziek | PERSON_NAME",
                "Fatima Yilmaz heeft wia | [naam] heeft wia | PERSON_NAME",
                "A. de Vries komt maandag | [naam] komt maandag | PERSON_NAME",
                "bsn is 12345 | [bsn] | BSN",
            })
    void masks(String text, String masked, String kinds) {
        Redacted redacted = redactor.redact(text);
        assertThat(redacted.text()).isEqualTo(masked);
        assertThat(redacted.found().stream().map(Kind::name).sorted().toList()).containsExactly(kinds.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kan ik subsidie krijgen voor jongen met wajong 24 uur",
                "mijn postcode is 1624 AB",
                "hoeveel is 2.000 euro per jaar bij 1.248 uur",
                "ik heb 125000 euro omzet in 2026 en 123456789 koekjes",
                "is de jongen Wajong of WIA",
                "ik zit in Den Haag en zoek iemand uit de Participatiewet",
                "Wat is Open Hiring en wat doet De Normaalste Zaak",
                "mijn weg 24 uur per week",
            })
    void leavesAlone(String text) {
        assertThat(redactor.redact(text).text()).isEqualTo(text);
    }

    @Test
    void elevenTestRefusesOtherNumbers() {
        assertThat(CheckDigits.bsn("111222333")).isTrue();
        assertThat(CheckDigits.bsn("123456789")).isFalse();
        assertThat(CheckDigits.bsn("000000000")).isFalse();
    }
}
