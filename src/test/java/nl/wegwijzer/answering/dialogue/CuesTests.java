package nl.wegwijzer.answering.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wegwijzer.platform.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CuesTests {

    private final Cues cues = Cues.read(ContentFolder.of(""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mag een collega jobcoach zijn",
                "hij werkt hier al, krijg ik het dan nog?",
                "weet u of ik dat moet melden en wanneer",
                "proefplaatsing met loon",
                "Can I hire an asylum seeker who is waiting?",
            })
    void hearsAQuestionForYesOrNo(String question) {
        assertThat(cues.asksYesOrNo(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hoelang duurt zoiets",
                "wat is het verschil tussen lkv en lks?",
                "wie vraagt dat aan, wij of het bureau",
                "stel hij krijgt geen vog, wat doe ik dan",
                "who pays the wages",
            })
    void hearsAQuestionForSomethingElse(String question) {
        assertThat(cues.asksYesOrNo(question)).isFalse();
    }

    @Test
    void hearsWhoAsksWhatSomethingIs() {
        assertThat(cues.asksWhatIs("wat is lkv")).isTrue();
        assertThat(cues.asksWhatIs("What is a job coach?")).isTrue();
        assertThat(cues.asksWhatIs("en wat is dan het bedrag bij 24 uur per week"))
                .isFalse();
        assertThat(cues.asksWhatIs("hoe hoog is het")).isFalse();
    }

    @Test
    void takesAGreetingForOneOnlyWhereAMessageBeginsWithIt() {
        assertThat(cues.withoutCourtesy("Dag, wat is een jobcoach")).isEqualTo("wat is een jobcoach");
        assertThat(cues.withoutCourtesy("wat regel ik op dag 1")).isEqualTo("wat regel ik op dag 1");
        assertThat(cues.withoutCourtesy("dag 1, wat regel ik")).isEqualTo("dag 1, wat regel ik");
        assertThat(cues.withoutCourtesy("wat is de beste regeling")).isEqualTo("wat is de beste regeling");
    }

    @Test
    void leavesOutTheWordsThatHangAMessageTogether() {
        assertThat(cues.saying("en voor het tweede jaar, wat krijg ik dan?")).containsExactly("tweede", "jaar");
        assertThat(cues.saying("en bij 32 uur")).containsExactly("32", "uur");
    }
}
