package nl.wegwijzer.handoff.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.handoff.duties.CaseSweep;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.support.CaseHouse;
import nl.wegwijzer.support.Employer;
import nl.wegwijzer.support.MutableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What an employer can want of a question that was sent, besides an answer; and what one wants to know before sending it. */
@SpringBootTest(classes = CaseHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class RequestsTests {

    private static final Staff MARIEKE =
            new Staff("marieke", "Marieke", Set.of(Role.ADVISER), Set.of(Staff.EVERYWHERE));

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
    }

    @Autowired
    private Conversations conversations;

    @Autowired
    private CaseStore store;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseSweep sweep;

    @Autowired
    private MutableClock clock;

    private Employer employer;

    @BeforeEach
    void anEmployer() {
        CaseHouse.nextMondayMorning(clock);
        employer = new Employer(conversations);
    }

    private Case opened() {
        employer.types("het uwv heeft mijn aanvraag in hilversum zomaar afgewezen");
        employer.presses("ja");
        return theCase();
    }

    private Case theCase() {
        return store.ofConversation(employer.id().value()).getFirst();
    }

    private static String last(List<Reply> replies) {
        return replies.getLast().text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trek mijn vraag in",
                "kan ik de vraag intrekken?",
                "het is al opgelost hoor",
                "toch maar intrekken",
                "laat maar zitten die vraag aan de adviseur",
                "withdraw it"
            })
    void takesAQuestionBackWhenTheEmployerIsSure(String wish) {
        opened();
        assertThat(last(employer.types(wish))).contains("intrekken?");
        assertThat(theCase().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(last(employer.types("jazeker"))).contains("is ingetrokken");
        assertThat(theCase().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(Objects.requireNonNull(theCase().closing()).outcome()).isEqualTo("ingetrokken");
        assertThat(last(employer.types("wat is een jobcoach"))).startsWith("Antwoord op");
    }

    @Test
    void keepsAQuestionWhenTheEmployerIsNotSure() {
        opened();
        employer.types("trek mijn vraag in");
        assertThat(last(employer.presses("laat-staan"))).contains("Uw vraag ligt bij", "uiterlijk");
        employer.types("trek mijn vraag in");
        employer.types("nee");
        assertThat(theCase().status()).isEqualTo(CaseStatus.OPEN);
        employer.types("trek mijn vraag in");
        employer.presses("trek-in");
        assertThat(theCase().status()).isEqualTo(CaseStatus.CLOSED);
    }

    /** Who is at work on it decides when it is done. */
    @Test
    void leavesAQuestionWithTheAdviserWhoTookItUpMeanwhile() {
        Case opened = opened();
        employer.types("trek mijn vraag in");
        cases.claim(opened.id(), MARIEKE);
        assertThat(last(employer.types("ja"))).contains("net opgepakt");
        assertThat(theCase().status()).isEqualTo(CaseStatus.CLAIMED);
        assertThat(employer.types("het is al opgelost")).isEmpty();
        assertThat(theCase().messages()).extracting(Case.Message::text).contains("het is al opgelost");
    }

    /** No desk is reminded of it, the employer hears no more of it, and its content goes as that of any other case. */
    @Test
    void isSilentAboutAQuestionThatWasTakenBack() {
        CaseId id = opened().id();
        employer.types("trek mijn vraag in");
        employer.types("ja");
        int said = employer.hears().size();
        clock.advance(Duration.ofDays(40));
        sweep.sweep();
        assertThat(employer.hears()).hasSize(said);
        clock.advance(Duration.ofDays(141));
        sweep.sweep();
        assertThat(store.get(id).orElseThrow().erased()).isTrue();
    }

    @Test
    void addsWhatTheAdviserShouldKnowToo() {
        opened();
        assertThat(last(employer.types("zeg tegen de adviseur dat hij 55 is"))).contains("toegevoegd");
        assertThat(last(employer.types("ik wil nog iets toevoegen"))).contains("Wat moet de adviseur nog weten");
        assertThat(last(employer.types("hij begint maandag"))).contains("toegevoegd");
        assertThat(last(employer.types("ik wil iets toevoegen: hij heeft een wajong")))
                .contains("toegevoegd");
        assertThat(theCase().messages())
                .extracting(Case.Message::text)
                .containsExactly("zeg tegen de adviseur dat hij 55 is", "hij begint maandag", "hij heeft een wajong");
    }

    /** What is asked instead is for the assistant, and what was to be added can still be. */
    @Test
    void answersAQuestionInsteadOfAddingIt() {
        opened();
        employer.types("ik wil nog iets toevoegen");
        assertThat(last(employer.types("wat is loonwaarde eigenlijk?"))).startsWith("Antwoord op");
        employer.types("ik wil nog iets toevoegen");
        assertThat(last(employer.types("is er al antwoord"))).contains("Uw vraag ligt bij");
        assertThat(theCase().messages()).isEmpty();
    }

    @Test
    void asksTheNumberAgainWhenItIsAnother() {
        opened();
        employer.presses("bel-mij");
        employer.types("06 12 34 56 78");
        assertThat(last(employer.types("ik heb een ander nummer"))).contains("Op welk nummer");
        employer.types("06 87 65 43 21");
        assertThat(theCase().story().phone()).endsWith("21");
    }

    @ParameterizedTest
    @ValueSource(strings = {"is er al antwoord?", "wanneer hoor ik iets", "any news", "ik hoor niks"})
    void tellsHowItStands(String asked) {
        opened();
        assertThat(last(employer.types(asked))).contains("Uw vraag ligt bij", "uiterlijk");
    }

    /** The same words ask something else when no question is with an adviser. */
    @Test
    void tellsNothingOfAQuestionThatWasNotSent() {
        assertThat(last(employer.types("is er al antwoord?"))).doesNotContain("Uw vraag ligt bij");
    }

    @Test
    void answersWhatOneFirstWantsToKnowAndStillAsks() {
        employer.types("ik wil iemand spreken");
        assertThat(employer.types("kost dit geld"))
                .extracting(Reply::text)
                .satisfiesExactly(
                        told -> assertThat(told).contains("kost u niets"),
                        open -> assertThat(open).contains("waar het over gaat"));
        assertThat(employer.types("wacht hoe lang duurt een jobcoach"))
                .extracting(Reply::text)
                .satisfiesExactly(
                        told -> assertThat(told).startsWith("Antwoord op"),
                        open -> assertThat(open).contains("waar het over gaat"));
        employer.types("mijn aanvraag is afgewezen");
        employer.types("wie leest dat?");
        assertThat(last(employer.types("hilversum"))).contains("Uw vraag: mijn aanvraag is afgewezen\n");
    }

    /** The story is told once: what it says of place and company is not asked again. */
    @Test
    void readsPlaceAndCompanyInTheStory() {
        employer.types("ik wil iemand spreken");
        assertThat(last(employer.types(
                        "onze bakkerij in hilversum met 12 medewerkers krijgt geen antwoord van het uwv")))
                .contains("Gooi en Vechtstreek", "Uw bedrijf: bakkerij, ongeveer 12 mensen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weet ik niet", "ja", "ja graag"})
    void asksAgainWhatItIsAboutWhenNothingWasTold(String text) {
        employer.types("ik wil iemand spreken");
        assertThat(last(employer.types(text))).contains("Waar gaat het over");
    }

    @Test
    void anAgreementIsNoPartOfTheQuestion() {
        employer.types("krijg ik geld terug als hij ziek wordt");
        employer.types("ja graag een adviseur");
        employer.types("ik wil iemand spreken");
        assertThat(last(employer.types("hilversum"))).contains("Uw vraag: krijg ik geld terug als hij ziek wordt\n");
    }

    @Test
    void takesUpAShortSubjectThatWasPutOff() {
        employer.types("ik wil iemand spreken");
        employer.types("mijn aanvraag");
        employer.types("nee");
        employer.presses("start");
        assertThat(last(employer.types("hilversum"))).contains("Uw vraag: mijn aanvraag\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de plaats klopt niet", "ja alleen de plaats klopt niet", "verkeerde plaats"})
    void asksForThePlaceThatIsRight(String text) {
        employer.types("het uwv heeft mijn aanvraag in hilversum zomaar afgewezen");
        assertThat(last(employer.types(text))).contains("In welke plaats");
        assertThat(last(employer.types("amsterdam"))).contains("Groot Amsterdam", "afgewezen");
    }

    @Test
    void asksWhatShouldBeReadInstead() {
        employer.types("het uwv heeft mijn aanvraag in hilversum zomaar afgewezen");
        assertThat(last(employer.types("dat klopt niet helemaal"))).contains("Typ uw vraag");
    }
}
