package nl.wegwijzer.privacy.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wegwijzer.privacy.Redactor.Kind;
import nl.wegwijzer.privacy.Redactor.Redacted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternRedactorTests {

    private final PatternRedactor redactor = new PatternRedactor(new Names(new Names.Lists(
            List.of("meneer", "mevrouw", "kandidaat", "heet", "jongen"),
            List.of("Jan", "Fatima", "Kees", "Kevin", "Ben", "Max", "Albert", "Maarten"),
            List.of("Ben", "Max"),
            List.of("jansen", "vries"),
            List.of("Albert Heijn", "Jan Linders", "Sint Maarten"))));

    @ParameterizedTest
    @CsvSource({
        "06-12345678, 0612345678",
        "bel +31 (0)6 12 34 56 78 na vijven, 0612345678",
        "0031 20 123 45 67, 0201234567",
        "tel. +32 478 12 34 56, +32478123456",
        "06 12345678 of 06-12345678, 0612345678"
    })
    void givesTheOneNumberThatIsInAText(String text, String number) {
        assertThat(redactor.phone(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"06 1234", "bsn 111222333", "06-12345678 en 020 1234567", "na vijf uur"})
    void givesNoNumberWhenThereIsNoneOrMoreThanOne(String text) {
        assertThat(redactor.phone(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "mijn kandidaat Jan de V., bsn 111222333, heeft een psychose gehad | mijn kandidaat [naam], [bsn], heeft een psychose gehad | BSN PERSON_NAME",
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
                "bsn: 111 222 333 en dan | [bsn] en dan | BSN",
                "bsn 111.222.333 | [bsn] | BSN",
                "burgerservicenummer 12345678x, wajong | [bsn], wajong | BSN",
                "iban DE89 3704 0044 0532 0130 00 graag | [rekeningnummer] graag | IBAN",
                "BE71 0961 2345 6769 van de zaak | [rekeningnummer] van de zaak | IBAN",
                "NL91-ABNA-0417-1643-00 | [rekeningnummer] | IBAN",
                "bel +31 6 1234 5678 | bel [telefoonnummer] | PHONE",
                "bel +31 (0)6 12 34 56 78 | bel [telefoonnummer] | PHONE",
                "tel. 06 - 12 34 56 78 | [telefoonnummer] | PHONE",
                "(020) 123 45 67 | [telefoonnummer] | PHONE",
                "bel +32 478 12 34 56 | bel [telefoonnummer] | PHONE",
                "hij woont 1624 AB 12 | hij woont [adres] | ADDRESS",
                "Laan van Meerdervoort 120 | [adres] | ADDRESS",
                "Kees (12-03-1990) heeft ww | [naam] ([geboortedatum]) heeft ww | BIRTH_DATE PERSON_NAME",
                "kevin jansen is ziek | [naam] is ziek | PERSON_NAME",
                "fatima el amrani heeft wajong | [naam] heeft wajong | PERSON_NAME",
                "kandidaat Ben heeft wia | kandidaat [naam] heeft wia | PERSON_NAME",
                "Kevin de Boer, Dorpsstraat 12 in Zeist, bel 0612345678 of mail k@d.nl | [naam], [adres] in Zeist, bel [telefoonnummer] of mail [e-mailadres] | ADDRESS EMAIL PERSON_NAME PHONE",
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
                "hij is onderweg 5 minuten",
                "Ben ik verplicht een plan te maken",
                "Max 36 maanden klopt dat",
                "contract van 1 jan tot 1 juli",
                "ik las op 12-11-2026 over subsidie",
                "in dienst 01-02-2005",
                "wij zijn Albert Heijn in Sint Maarten en Jan Linders",
                "bel 0800 0543 of 14 020",
                "12.345.678 euro in 2026",
                "B.V. Bouw en N.V. Groep",
                "de regels van 1-1-2026 tot 31-12-2027",
                "kvk 12345678",
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
