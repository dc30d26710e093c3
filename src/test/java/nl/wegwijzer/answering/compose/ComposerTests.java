package nl.wegwijzer.answering.compose;

import static nl.wegwijzer.support.SmallKnowledge.page;
import static nl.wegwijzer.support.SmallKnowledge.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;
import org.junit.jupiter.api.Test;

class ComposerTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Composer composer = new Composer(
            Texts.load(ContentFolder.of(""), "answering"), new PublicAddress("https://wegwijzer.example/"));
    private final Section amount = section(
            "polis", "bedrag", Facet.BEDRAG, "U krijgt € 10 per dag.", List.of("Ook bij kort ziek."), List.of());
    private final Section apply = section(
            "polis", "aanvragen", Facet.AANVRAGEN, "U vraagt het aan.", List.of(), List.of("Meld hem ziek.", "Wacht."));
    private final Page polis = page("polis", Kind.REGELING, Optional.empty(), amount, apply);

    @Test
    void answersFirstThenPointsThenStepsEachWithItsSource() {
        Reply reply = composer.dutch(polis, amount, Optional.of(apply), TODAY, List.of());
        assertThat(reply.text()).isEqualTo("""
                        U krijgt € 10 per dag. (stand 2026) [1]
                        • Ook bij kort ziek.
                        Wat nu? [2]
                        1. Meld hem ziek.
                        2. Wacht.""");
        assertThat(reply.sources()).extracting(Reply.Source::section).containsExactly("bedrag", "aanvragen");
        assertThat(reply.sources().getFirst().url()).isEqualTo("https://wegwijzer.example/pages/polis#bedrag");
        assertThat(reply.sources().getFirst().passage()).contains("U krijgt € 10 per dag.");
        assertThat(reply.sources().getFirst().validUntil()).isEqualTo("2026-12-31");
        assertThat(reply.complete()).isTrue();
        assertThat(reply.mode()).isEqualTo(Reply.Mode.CURATED);
    }

    @Test
    void staysWithinTheLengthOfTheContractAndSaysThatItIsCut() {
        Section longOne = section(
                "polis",
                "lang",
                Facet.WAT,
                "Kort.",
                Collections.nCopies(5, "woord ".repeat(60).strip()),
                List.of());
        Reply reply = composer.dutch(polis, longOne, Optional.empty(), TODAY, List.of());
        assertThat(reply.text().length()).isLessThanOrEqualTo(Composer.ANSWER_MAX);
        assertThat(reply.complete()).isFalse();
    }

    @Test
    void answersEnglishShortlyAndSaysThatDetailsAreInDutch() {
        Reply reply = composer.english(polis, amount, TODAY, List.of());
        assertThat(reply.text()).isEqualTo("Briefly about polis. [1]\nThe details are in Dutch.");
        assertThat(reply.sources()).hasSize(1);
    }
}
