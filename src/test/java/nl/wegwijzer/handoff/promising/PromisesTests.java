package nl.wegwijzer.handoff.promising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.handoff.Promise;
import nl.wegwijzer.handoff.dialogue.Words;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.support.SettingsForTests;
import nl.wegwijzer.support.ThreeRegions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an employer is told to expect, at every sort of moment. Desks work on weekdays from 9 to 17. */
class PromisesTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Texts texts = Texts.load(ContentFolder.of(""), "handoff");
    private final Desks desks = new Desks(new ThreeRegions(), texts);
    private final Promises promises =
            new Promises(texts, new Moments(texts, AMSTERDAM), _ -> Waits.Expected.UNKNOWN, SettingsForTests.HANDOFF);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            inside office hours       | 2026-11-23T10:00 | 2026-11-23T14:00 | Zij zijn vandaag open tot 17.00 uur.                             | uiterlijk vandaag om 14.00 uur
            an odd minute             | 2026-11-23T10:01 | 2026-11-23T14:05 | Zij zijn vandaag open tot 17.00 uur.                             | uiterlijk vandaag om 14.05 uur
            late in the afternoon     | 2026-11-23T15:30 | 2026-11-24T11:30 | Zij zijn vandaag open tot 17.00 uur.                             | uiterlijk morgen om 11.30 uur
            on the stroke of closing  | 2026-11-23T17:00 | 2026-11-24T13:00 | Zij zijn nu gesloten. Zij zijn er weer morgen om 9.00 uur.       | uiterlijk morgen om 13.00 uur
            after hours               | 2026-11-23T21:00 | 2026-11-24T13:00 | Zij zijn nu gesloten. Zij zijn er weer morgen om 9.00 uur.       | uiterlijk morgen om 13.00 uur
            before opening            | 2026-11-23T06:00 | 2026-11-23T13:00 | Zij zijn nu gesloten. Zij zijn er weer vandaag om 9.00 uur.      | uiterlijk vandaag om 13.00 uur
            Friday afternoon          | 2026-11-27T16:00 | 2026-11-30T12:00 | Zij zijn vandaag open tot 17.00 uur.                             | uiterlijk maandag 30 november om 12.00 uur
            weekend                   | 2026-11-28T12:00 | 2026-11-30T13:00 | Zij zijn er weer maandag 30 november om 9.00 uur.                | uiterlijk maandag 30 november om 13.00 uur
            holiday and weekend after | 2026-12-25T10:00 | 2026-12-28T13:00 | Zij zijn er weer maandag 28 december om 9.00 uur.                | uiterlijk maandag 28 december om 13.00 uur
            New Year's Eve            | 2026-12-31T16:00 | 2027-01-04T12:00 | Zij zijn vandaag open tot 17.00 uur.                             | uiterlijk maandag 4 januari om 12.00 uur
            """)
    void promisesWhatTheDeskCanKeep(String moment, LocalDateTime now, LocalDateTime by, String open, String reply) {
        Promise promise = made(ThreeRegions.AMSTERDAM, Language.NL, now);
        assertThat(promise.firstReplyBy())
                .as(moment)
                .isEqualTo(by.atZone(AMSTERDAM).toInstant());
        assertThat(promise.text()).contains("adviseurs van Groot Amsterdam", open, reply, "4 kantooruren");
    }

    private Promise made(String region, Language language, LocalDateTime now) {
        return promises.make(
                1,
                "promise-sent",
                desks.route(region, language, now.atZone(AMSTERDAM)),
                HandOverReason.ASKED_FOR,
                language,
                now.atZone(AMSTERDAM).toInstant());
    }

    @Test
    void saysItWhenARegionHasNoPublicDesk() {
        assertThat(made(ThreeRegions.DRENTHE, Language.NL, LocalDateTime.of(2026, 11, 23, 10, 0))
                        .text())
                .contains("nog geen openbaar loket", "krijgen ook de adviseurs van het landelijke loket uw vraag");
        assertThat(desks.route(
                                ThreeRegions.DRENTHE,
                                Language.NL,
                                LocalDateTime.of(2026, 11, 23, 10, 0).atZone(AMSTERDAM))
                        .backupCode())
                .isEqualTo(Desks.NATIONAL);
    }

    @Test
    void promisesInEnglishToo() {
        assertThat(made(Desks.NATIONAL, Language.EN, LocalDateTime.of(2026, 11, 28, 10, 0))
                        .text())
                .contains("the national desk", "on Monday 30 November at 13:00");
    }

    @Test
    void hasTheWordsThatAlwaysWork() {
        assertThat(texts.keys()).containsAll(Words.keys());
        Words words = new Words(texts);
        List.of("Adviseur!", "adviser", "DE adviseur")
                .forEach(typed -> assertThat(words.mean("person", typed)).isTrue());
        assertThat(words.mean("yes", "Oké")).isTrue();
        assertThat(words.mean("person", "wat doet een adviseur")).isFalse();
        assertThat(words.command("vergeet mij")).contains("vergeet");
    }
}
