package nl.wegwijzer.answering;

import static nl.wegwijzer.support.SmallKnowledge.leading;
import static nl.wegwijzer.support.SmallKnowledge.page;
import static nl.wegwijzer.support.SmallKnowledge.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.answering.dialogue.DialogueState;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.retrieval.Search.Passage;
import nl.wegwijzer.retrieval.Search.Ranking;
import nl.wegwijzer.retrieval.Search.Signals;
import nl.wegwijzer.support.SmallKnowledge;
import org.junit.jupiter.api.Test;

class PointedTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T09:00:00Z"), ZoneOffset.UTC);
    private static final String WIA = "Met WIA: loonkostenvoordeel.";
    private static final String REST = "Anders: vraag uw adviseur.";

    private static final Page VOORDEEL = page(
            "voordeel",
            Kind.REGELING,
            Optional.empty(),
            section("voordeel", "wat", Facet.WAT, "Wat het is.", List.of(), List.of()),
            section("voordeel", "bedrag", Facet.BEDRAG, "Hoeveel het is.", List.of(), List.of()));

    @Test
    void readsThePageBehindThePoint() {
        assertThat(from("voordeel#bedrag", List.of("wia"), List.of(), DialogueState.empty()))
                .contains("voordeel#bedrag");
    }

    @Test
    void readsOfAPageWhatFitsBestAndElseWhatItIs() {
        Section amount = VOORDEEL.section("bedrag").orElseThrow();
        assertThat(from(
                        "voordeel",
                        List.of("wia"),
                        List.of(new Passage(VOORDEEL, amount, 0.1, 0.1)),
                        DialogueState.empty()))
                .contains("voordeel#bedrag");
        assertThat(from("voordeel", List.of("wia"), List.of(), DialogueState.empty()))
                .contains("voordeel#wat");
    }

    @Test
    void isNothingForOtherWords() {
        assertThat(from("voordeel", List.of("adviseur"), List.of(), DialogueState.empty()))
                .isEmpty();
        assertThat(from("voordeel", List.of("zwembad"), List.of(), DialogueState.empty()))
                .isEmpty();
    }

    @Test
    void isNothingThatWasToldOrIsNotThere() {
        assertThat(from(
                        "voordeel#bedrag",
                        List.of("wia"),
                        List.of(),
                        DialogueState.empty().told("voordeel#bedrag")))
                .isEmpty();
        assertThat(from("weg", List.of("wia"), List.of(), DialogueState.empty()))
                .isEmpty();
        assertThat(from("ouderen#ander", List.of("wia"), List.of(), DialogueState.empty()))
                .isEmpty();
    }

    @Test
    void tellsAPointFromTheSentencesThatAnswer() {
        assertThat(isAboutAPoint("adviseur")).isTrue();
        assertThat(isAboutAPoint("subsidie")).isFalse();
        assertThat(isAboutAPoint("zwembad")).isFalse();
    }

    private static boolean isAboutAPoint(String word) {
        Answer.Found found = found("voordeel");
        return pointed(found).point(found, List.of(word)).isPresent();
    }

    private static Optional<String> from(
            String target, List<String> words, List<Passage> passages, DialogueState state) {
        Answer.Found found = found(target);
        Pointed pointed = pointed(found);
        return pointed.point(found, words)
                .flatMap(point ->
                        pointed.behind(point, found, new Ranking(passages, new Signals("", false, 1, 1)), state))
                .map(answer -> answer.section().reference());
    }

    /** Two points, the first of which leads on. */
    private static Answer.Found found(String target) {
        Section told = leading(
                section("ouderen", "nu", Facet.NU, "Er is geen subsidie.", List.of(WIA, REST), List.of()), WIA, target);
        return Decision.chosen(page("ouderen", Kind.REGELING, Optional.empty(), told), told, false);
    }

    private static Pointed pointed(Answer.Found found) {
        return new Pointed(new SmallKnowledge(found.page(), VOORDEEL), CLOCK);
    }
}
