package nl.wegwijzer.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherYearTests {

    private final OtherYear otherYear = new OtherYear(
            Texts.load(ContentFolder.of(""), "answering"),
            Clock.fixed(Instant.parse("2026-12-01T09:00:00Z"), ZoneId.of("Europe/Amsterdam")));

    private Optional<String> told(String question, String answer) {
        return otherYear
                .notice(question, List.of(Reply.of(Reply.Kind.SMALLTALK, answer)), Language.NL)
                .map(Reply::text);
    }

    @Test
    void saysThatTheAnswerIsAboutNow() {
        assertThat(told("wat was het minimumloon in 2025", "Het is € 14,99. (stand 2026)"))
                .contains("U noemt 2025. Dit antwoord vertelt hoe het nu is, in 2026.");
        assertThat(told("lkv in 2027?", "Het is € 1,01. (stand 2026)").orElseThrow())
                .startsWith("U noemt 2027.");
    }

    @Test
    void isSilentWhenTheAnswerTellsOfThatYear() {
        assertThat(told("bestaat het liv nog in 2025", "Het liv is gestopt op 1 januari 2025."))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hoeveel is het",
                "hoeveel is het in 2026",
                "van 2024 tot 2025",
                "een order van 2.025 euro",
                "2025,50"
            })
    void isSilentWhenNoOtherYearIsMeant(String question) {
        assertThat(told(question, "Het is € 1,01. (stand 2026)")).isEmpty();
    }
}
