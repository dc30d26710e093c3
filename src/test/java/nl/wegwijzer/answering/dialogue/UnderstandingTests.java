package nl.wegwijzer.answering.dialogue;

import static nl.wegwijzer.support.SmallKnowledge.asked;
import static nl.wegwijzer.support.SmallKnowledge.page;
import static nl.wegwijzer.support.SmallKnowledge.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.retrieval.Search;
import nl.wegwijzer.retrieval.Search.Ranking;
import nl.wegwijzer.support.SmallKnowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingTests {

    private final List<Page> pages = List.of(
            scheme("coach", "jobcoach begeleiding"),
            scheme("polis", "no-riskpolis ziekte"),
            scheme("proef", "proefplaatsing uitproberen"),
            scheme("loon", "minimumloon uurloon"),
            scheme("taal", "taalles cursus"));
    private final WordSearch toy = new WordSearch(pages);
    private final Understanding understanding =
            Understanding.read(new SmallKnowledge(pages.toArray(Page[]::new)), ContentFolder.of(""), 1.5, 0.2);

    private static Page scheme(String id, String words) {
        return page(
                id,
                Kind.REGELING,
                Optional.empty(),
                part(id, "wat", Facet.WAT, "wat is " + words),
                part(id, "duur", Facet.DUUR, "hoe lang duurt " + words),
                part(id, "aanvragen", Facet.AANVRAGEN, "hoe vraag ik " + words + " aan"),
                part(id, "bedrag", Facet.BEDRAG, "hoeveel geld krijg ik voor " + words));
    }

    private static Section part(String page, String id, Facet facet, String question) {
        return asked(section(page, id, facet, "-", List.of(), List.of()), question);
    }

    private Ranking rank(String text) {
        return toy.search(new Search.Query(text, LocalDate.of(2026, 11, 28), Optional.empty(), 100));
    }

    private Heard hear(String message, DialogueState state) {
        return understanding.hear(message, state, this::rank);
    }

    /** The section that each message leads to, one after the other. */
    private String after(String... messages) {
        DialogueState state = DialogueState.empty();
        String reference = "";
        for (String message : messages) {
            Heard heard = hear(message.strip(), state);
            Search.Passage best = heard.ranking().passages().getFirst();
            reference = best.section().reference();
            state = state.about(best.page().id().value(), reference, heard.question());
        }
        return reference;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wat is een jobcoach | en hoe lang? | coach#duur",
                "wat is een jobcoach | hoe vraag ik dat aan | coach#aanvragen",
                "hoe lang duurt een proefplaatsing | en hoeveel krijg ik dan | proef#bedrag",
                "wat is een jobcoach | hoe vraag ik de no-riskpolis aan | polis#aanvragen",
                "wat is een jobcoach | hoe lang duurt een taalles cursus | taal#duur",
                "hoeveel geld krijg ik voor minimumloon | en voor iemand van 20? | loon#bedrag",
                "wat is een jobcoach | dat bedoel ik niet, de proefplaatsing | proef#wat",
                "hoe lang duurt een jobcoach | nee ik bedoel hoeveel geld ik dan krijg | coach#bedrag",
                "hoe lang duurt een jobcoach | laat maar, wat is een taalles | taal#wat",
            })
    void understandsWhatGoesOnAndWhatDoesNot(String first, String second, String section) {
        assertThat(after(first, second)).isEqualTo(section);
    }

    /** "Uitkering" would lead to what is said about that, and the ww goes on speaking in the question of the talk. */
    @Test
    void asksTheQuestionOfTheTalkForAnotherKindOfPerson() {
        DialogueState talk = DialogueState.empty()
                .about("coach", "coach#wat", "hoe lang duurt een proefplaatsing bij iemand met ww");
        Heard heard = hear("en als ze bijstand heeft ipv ww", talk);
        assertThat(heard.question()).isEqualTo("hoe lang duurt een proefplaatsing bij iemand met bijstand");
        assertThat(heard.same()).isTrue();
        assertThat(heard.ranking().passages().getFirst().section().reference()).isEqualTo("proef#duur");
    }

    @Test
    void whatWasToldAboutOneCandidateDoesNotHoldForAnother() {
        DialogueState talk = understanding.knowing(DialogueState.empty(), "een meisje van 23 met wajong, 24 uur");
        assertThat(understanding
                        .knowing(talk, "en haar vriend van 26 die in de ww zit")
                        .facts())
                .isEqualTo(new Facts(26, null, List.of("ww"), null, null, null, null, null));
        assertThat(understanding
                        .knowing(talk, "heb er nog een, die is 58 en ww")
                        .facts()
                        .benefits())
                .containsExactly("ww");
        assertThat(understanding
                        .knowing(talk, "ze heeft ook een wia, krijg ik ook een jobcoach")
                        .facts()
                        .benefits())
                .containsExactly("wajong", "wia");
        assertThat(understanding
                        .knowing(talk, "en de tweede week, bij 12 uur")
                        .facts()
                        .benefits())
                .containsExactly("wajong");
        assertThat(understanding.knowing(talk, "en als haar broer langskomt").facts())
                .isEqualTo(talk.facts());
        assertThat(understanding.knowing(talk, "en als ze 12 uur wil").facts().benefits())
                .containsExactly("wajong");
    }

    @Test
    void keepsTheTalkOverSeveralFollowUps() {
        assertThat(after("wat is een proefplaatsing", "en hoe lang?", "hoe vraag ik dat aan"))
                .isEqualTo("proef#aanvragen");
    }

    @Test
    void givesWhatWasJustReadAgainOnlyWhenTheWordsAskForIt() {
        assertThat(after("hoeveel geld krijg ik voor een jobcoach", "en de papieren?"))
                .startsWith("coach#")
                .isNotEqualTo("coach#bedrag");
        assertThat(after("hoeveel geld krijg ik voor een jobcoach", "en hoeveel geld is dat"))
                .isEqualTo("coach#bedrag");
    }

    @ParameterizedTest
    @CsvSource({"hoe lang, VAGUE", "wat is een jobcoach, CLEAR", "hoe vraag ik, VAGUE"})
    void knowsWhenTheWordsTellTooLittle(String message, Heard.Sense sense) {
        assertThat(hear(message, DialogueState.empty()).sense()).isEqualTo(sense);
    }

    @Test
    void aVagueMessageIsClearWithinATalk() {
        DialogueState talk = DialogueState.empty().about("coach", "coach#wat", "wat is een jobcoach");
        assertThat(hear("en hoe lang?", talk)).satisfies(heard -> {
            assertThat(heard.sense()).isEqualTo(Heard.Sense.CLEAR);
            assertThat(heard.continues()).isTrue();
        });
    }

    @Test
    void leavesTheTalkOutWhenItWasNotMeant() {
        DialogueState talk = DialogueState.empty().about("coach", "coach#wat", "wat is een jobcoach");
        Heard heard = hear("dat bedoel ik niet", talk);
        assertThat(heard.sense()).isEqualTo(Heard.Sense.DENIED);
        assertThat(heard.ranking().passages())
                .extracting(passage -> passage.page().id().value())
                .doesNotContain("coach");
    }

    @ParameterizedTest
    @CsvSource({
        "de tweede, polis#wat",
        "2, polis#wat",
        "de eerste, coach#wat",
        "de laatste, proef#wat",
        "nummer 3, proef#wat"
    })
    void choosesByPlace(String message, String reference) {
        DialogueState offered =
                DialogueState.empty().offering(List.of("coach#wat", "polis#wat", "proef#wat"), "subsidie");
        assertThat(understanding.utterances().picked(message, offered)).contains(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de vierde", "5", "wat kost de eerste dag", "hallo"})
    void choosesNothingThatIsNotThere(String message) {
        DialogueState offered = DialogueState.empty().offering(List.of("coach#wat", "polis#wat"), "subsidie");
        assertThat(understanding.utterances().picked(message, offered)).isEmpty();
    }

    @Test
    void readsMaskedWordsAsIfTheyWereNotThere() {
        assertThat(hear("[naam] [bsn] wat is een jobcoach", DialogueState.empty())
                        .question())
                .isEqualTo("wat is een jobcoach");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "o wacht hij heeft geen wajong maar bijstand | bijstand",
                "en als hij bijstand heeft? | bijstand",
                "hij heeft ook nog ww | wajong,ww",
                "en hoe lang duurt dat | wajong",
            })
    void knowsWhichBenefitTakesThePlaceOfAnother(String message, String benefits) {
        DialogueState before = understanding
                .knowing(DialogueState.empty(), "krijg ik loondispensatie voor een jongen met wajong")
                .about("coach", "coach#wat", "krijg ik loondispensatie voor een jongen met wajong");
        assertThat(understanding.knowing(before, message).facts().benefits()).containsExactly(benefits.split(","));
    }

    /** What is told before a question goes with it; a choice within one question stays one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PSO, wat kost dat en heb ik er iets aan | PSO wat kost dat;heb ik er iets aan",
                "hij is 24, moet ik hem aanmelden, en mag hij dan meteen beginnen | hij is 24 moet ik hem aanmelden;mag hij dan meteen beginnen",
                "what is a job coach and do I have to pay for it | what is a job coach;do I have to pay for it",
                "mag hij in loondienst of mag hij ook als zzp'er | mag hij in loondienst of mag hij ook als zzp'er",
                "als hij ziek wordt, moet ik dan doorbetalen | als hij ziek wordt moet ik dan doorbetalen",
                "bedankt. en mag hij al om vier uur beginnen | bedankt. en mag hij al om vier uur beginnen",
            })
    void findsTheQuestionsOfASentence(String message, String questions) {
        assertThat(understanding.utterances().questions().in(message)).containsExactly(questions.split(";"));
    }

    @Test
    void findsWhatIsAskedBehindAWordOfThanks() {
        assertThat(understanding.utterances().questions().alone("bedankt, en mag hij al om vier uur beginnen"))
                .containsExactly("mag hij al om vier uur beginnen");
        assertThat(understanding.utterances().questions().alone("bedankt en tot ziens"))
                .isEmpty();
    }

    @Test
    void findsTheQuestionsOfAMessage() {
        assertThat(understanding
                        .utterances()
                        .questions()
                        .in("Wat is een jobcoach? En hoe lang duurt een proefplaatsing? Groet."))
                .hasSize(2);
        assertThat(understanding.utterances().questions().in("hoe lang duurt het en wat krijg ik dan?"))
                .hasSize(2);
        assertThat(understanding.utterances().questions().in("wat is een jobcoach"))
                .hasSize(1);
        assertThat(understanding.utterances().questions().ofStory("kort verhaal. wat is een jobcoach?"))
                .isEmpty();
        assertThat(understanding.utterances().questions().ofStory("woord ".repeat(30) + ". Wat is een jobcoach?"))
                .isEqualTo("Wat is een jobcoach?");
    }
}
