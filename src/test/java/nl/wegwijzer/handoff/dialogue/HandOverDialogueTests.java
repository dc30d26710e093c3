package nl.wegwijzer.handoff.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.Outgoing;
import nl.wegwijzer.handoff.Story;
import nl.wegwijzer.handoff.duties.CaseSweep;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.support.CaseHouse;
import nl.wegwijzer.support.Employer;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.ThreeRegions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whole dialogues, from the wish for a person to the end of the case, over the real conversation and a real Redis. */
@SpringBootTest(classes = CaseHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class HandOverDialogueTests {

    private static final Staff MARIEKE =
            new Staff("marieke", "Marieke", java.util.Set.of(Role.ADVISER), java.util.Set.of(Staff.EVERYWHERE));

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

    /** Monday morning at ten, in some week: tests move the clock on. */
    @BeforeEach
    void anEmployer() {
        CaseHouse.nextMondayMorning(clock);
        employer = new Employer(conversations);
    }

    private Optional<Case> live() {
        return store.liveOf(employer.id().value());
    }

    private Case theCase() {
        return live().orElseThrow();
    }

    /** From the first question to a case at the desk of Amsterdam. */
    private Case opened() {
        employer.types("krijg ik geld terug als hij ziek wordt");
        employer.types("ik wil iemand spreken");
        employer.types("amsterdam");
        employer.presses("ja");
        return theCase();
    }

    private static String only(List<Reply> replies) {
        assertThat(replies).hasSize(1);
        return replies.getFirst().text();
    }

    private static List<String> values(List<Reply> replies) {
        return replies.getLast().buttons().stream().map(Reply.Button::value).toList();
    }

    @Test
    void asksWhereOffersWhatIsPassedOnAndPromises() {
        employer.types("krijg ik geld terug als hij ziek wordt");
        List<Reply> where = employer.types("ik wil iemand spreken");
        assertThat(only(where)).contains("In welke plaats");
        assertThat(where.getFirst().kind()).isEqualTo(Reply.Kind.HANDOFF);
        List<Reply> offer = employer.types("Ik zit in Amsterdam");
        assertThat(only(offer))
                .contains(
                        "Groot Amsterdam",
                        "open tot",
                        "Dit geef ik door:",
                        "krijg ik geld terug",
                        "No-riskpolis: hoeveel?");
        assertThat(offer.getFirst().kind()).isEqualTo(Reply.Kind.HANDOFF);
        assertThat(values(offer)).containsExactly("adviseur:ja", "adviseur:aanpassen", "adviseur:nee");
        assertThat(live()).isEmpty();
        List<Reply> promise = employer.presses("ja");
        assertThat(only(promise)).contains("doorgestuurd naar de adviseurs van Groot Amsterdam", "uiterlijk");
        assertThat(theCase().region()).isEqualTo(ThreeRegions.AMSTERDAM);
        assertThat(theCase().reason()).isEqualTo(HandOverReason.ASKED_FOR);
        assertThat(theCase().story().question()).isEqualTo("krijg ik geld terug als hij ziek wordt");
        assertThat(theCase().story().dossier()).hasSize(1);
        assertThat(theCase().promise().text()).isEqualTo(only(promise));
        assertThat(conversations.find(employer.id()).orElseThrow().profile().region())
                .isEqualTo(ThreeRegions.AMSTERDAM);
    }

    @Test
    void asksOnlyWhatWasNotSaidYet() {
        List<Reply> offer = employer.types("het uwv heeft mijn aanvraag in hilversum afgewezen en hij begint maandag");
        assertThat(only(offer)).contains("Dit is er een voor een mens", "Gooi en Vechtstreek", "afgewezen");
        employer.presses("ja");
        assertThat(theCase().reason()).isEqualTo(HandOverReason.JUDGEMENT);
        assertThat(theCase().story().place()).isEqualTo("Hilversum");
    }

    /** Whatever he tells while we wait for a place is part of the story, and nothing to be told again. */
    @Test
    void whatIsToldInsteadOfAPlaceGoesWithTheStory() {
        employer.types("mijn aanvraag is afgewezen");
        assertThat(only(employer.types("hij heeft wel een coach maar die is met vakantie")))
                .contains("geef ik mee", "In welke plaats");
        assertThat(only(employer.types("voor een winkel in hilversum, en het mag ook parttime zijn")))
                .contains("Uw vraag: mijn aanvraag is afgewezen – hij heeft wel een coach");
        employer.types("ja, twee dagen ongeveer");
        assertThat(theCase().story().question())
                .contains("afgewezen", "coach maar die is met vakantie", "parttime", "twee dagen ongeveer");
        assertThat(theCase().story().place()).isEqualTo("Hilversum");
    }

    @Test
    void aPlaceInAShortSentenceIsNoStory() {
        employer.types("mijn aanvraag is afgewezen");
        employer.types("wij zitten met onze winkel in hilversum");
        employer.presses("ja");
        assertThat(theCase().story().question()).isEqualTo("mijn aanvraag is afgewezen");
    }

    @Test
    void aShortQuestionInsteadOfAPlaceIsAnswered() {
        employer.types("mijn aanvraag is afgewezen");
        assertThat(employer.types("en tot wanneer"))
                .extracting(Reply::text)
                .satisfiesExactly(
                        answer -> assertThat(answer).contains("Antwoord op: en tot wanneer"),
                        open -> assertThat(open).contains("in welke plaats"));
        assertThat(only(employer.types("hilversum"))).contains("Gooi");
    }

    @Test
    void dangerGoesBeforeEveryStep() {
        employer.types("mijn aanvraag is afgewezen");
        assertThat(only(employer.types("hij is nu op het dak en in levensgevaar")))
                .startsWith("Antwoord op: hij is");
        employer.types("hilversum");
        assertThat(only(employer.types("ja maar er is levensgevaar"))).startsWith("Antwoord op: ja maar");
        assertThat(live()).isEmpty();
    }

    /** A second reason for a person while the first request waits for an answer. */
    @Test
    void aRequestThatWasNotSentYetIsTakenUpInTheNext() {
        employer.types("mijn aanvraag in hilversum is afgewezen");
        employer.types("en nu is ook mijn bezwaar afgewezen");
        employer.presses("ja");
        assertThat(theCase().story().question()).contains("mijn aanvraag in hilversum", "ook mijn bezwaar");
    }

    @Test
    void goesToThePlaceOfThisRequestWhateverIsKnownFromBefore() {
        employer.types("het uwv heeft mijn aanvraag in amsterdam afgewezen");
        employer.presses("nee");
        assertThat(conversations.find(employer.id()).orElseThrow().profile().region())
                .isEqualTo(ThreeRegions.AMSTERDAM);
        assertThat(only(employer.types("nu is in onze zaak in hilversum ook iets afgewezen")))
                .contains("Gooi en Vechtstreek")
                .doesNotContain("Groot Amsterdam");
        employer.presses("nee");
        assertThat(only(employer.types("en weer is er een aanvraag afgewezen"))).contains("Gooi en Vechtstreek");
    }

    @ParameterizedTest
    @CsvSource({"start, ASKED_FOR", "start/geen-antwoord, NO_ANSWER"})
    void takesAlongWhyTheButtonWasOffered(String button, HandOverReason reason) {
        employer.types("wat is xyz in amsterdam");
        assertThat(only(employer.presses(button))).contains("wat is xyz in amsterdam");
        employer.presses("ja");
        assertThat(theCase().reason()).isEqualTo(reason);
        assertThat(theCase().story().question()).isEqualTo("wat is xyz in amsterdam");
    }

    @Test
    void putsAFollowUpBehindWhatItGoesOnAbout() {
        employer.types("krijg ik geld terug als hij ziek wordt");
        employer.types("en krijg ik subsidie");
        employer.types("en hoe lang");
        assertThat(only(employer.types("ik wil iemand spreken in amsterdam")))
                .contains("krijg ik geld terug als hij ziek wordt – en hoe lang");
        employer.presses("ja");
        assertThat(theCase().story().question()).isEqualTo("krijg ik geld terug als hij ziek wordt – en hoe lang");
    }

    @Test
    void readsTheReasonOfAButton() {
        for (HandOverReason reason : HandOverReason.values()) {
            assertThat(Buttons.reason("start/" + reason.word())).isEqualTo(reason);
        }
        assertThat(Buttons.reason("start")).isEqualTo(HandOverReason.ASKED_FOR);
        assertThat(Buttons.reason("start/onbekend")).isEqualTo(HandOverReason.ASKED_FOR);
        assertThat(Buttons.starts("start/nood")).isTrue();
    }

    @Test
    void asksWhatItIsAboutWhenNothingWasAsked() {
        assertThat(only(employer.types("adviseur"))).contains("Waar gaat het over");
        employer.types("mijn nieuwe medewerker durft niet meer te komen");
        assertThat(only(employer.types("amsterdam"))).contains("durft niet meer te komen");
    }

    @Test
    void letsTheEmployerChooseBetweenPlacesOfOneName() {
        employer.types("krijg ik subsidie");
        employer.sends(new Input.Command("adviseur", ""));
        List<Reply> choices = employer.types("hengelo");
        assertThat(choices.getFirst().kind()).isEqualTo(Reply.Kind.CLARIFY);
        assertThat(values(choices))
                .containsExactly("adviseur:regio:AM13:Hengelo", "adviseur:regio:AM03:Hengelo", "adviseur:weet-niet");
        assertThat(only(employer.presses("regio:AM03:Hengelo"))).contains("Drenthe");
        employer.presses("ja");
        assertThat(theCase().region()).isEqualTo(ThreeRegions.DRENTHE);
    }

    @Test
    void sendsToTheNationalDeskWhenThePlaceStaysUnknown() {
        employer.types("krijg ik subsidie");
        employer.sends(new Input.Command("adviseur", ""));
        assertThat(only(employer.types("blub"))).contains("ken ik niet");
        assertThat(employer.types("blab").getLast().text()).contains("landelijke loket");
        employer.presses("ja");
        assertThat(theCase().region()).isEqualTo(Desks.NATIONAL);
    }

    @Test
    void sendsToTheNationalDeskWhenTheEmployerDoesNotKnow() {
        employer.types("krijg ik subsidie");
        employer.sends(new Input.Command("adviseur", ""));
        assertThat(employer.types("weet ik niet")).hasSize(2);
        employer.types("ja graag");
        assertThat(theCase().region()).isEqualTo(Desks.NATIONAL);
    }

    @Test
    void changesWhatIsPassedOn() {
        employer.types("krijg ik subsidie");
        employer.types("ik wil iemand spreken in amsterdam");
        employer.presses("aanpassen");
        assertThat(only(employer.types("hoe vraag ik de subsidie aan"))).contains("hoe vraag ik de subsidie aan");
        employer.presses("aanpassen");
        employer.presses("plaats");
        assertThat(only(employer.types("hilversum"))).contains("Gooi en Vechtstreek");
        employer.presses("ja");
        assertThat(theCase().story().question()).isEqualTo("hoe vraag ik de subsidie aan");
        assertThat(theCase().region()).isEqualTo(ThreeRegions.GOOI);
    }

    @Test
    void passesOnNothingWhenTheEmployerDoesNotWantItAndStillCanLater() {
        employer.types("het uwv heeft mijn aanvraag in hilversum zomaar afgewezen");
        assertThat(only(employer.presses("nee"))).contains("stuur niets door");
        assertThat(live()).isEmpty();
        assertThat(only(employer.presses("start"))).contains("zomaar afgewezen");
        employer.presses("ja");
        assertThat(live()).isPresent();
    }

    @Test
    void answersAQuestionThatComesInBetweenAndKeepsTheOffer() {
        employer.types("het uwv heeft mijn aanvraag in hilversum zomaar afgewezen");
        assertThat(employer.types("wat is een jobcoach"))
                .extracting(Reply::text)
                .satisfiesExactly(
                        answer -> assertThat(answer).startsWith("Antwoord op"),
                        open -> assertThat(open).contains("nog niet verstuurd"));
        employer.types("ja");
        assertThat(theCase().story().question()).contains("afgewezen");
    }

    /** Others read what was sent. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "goed maar stuur het nog niet door",
                "ja maar niet doorsturen",
                "klopt bijna",
                "klopt niet",
                "ok wacht even",
                "not right"
            })
    void onlyAClearYesSends(String text) {
        employer.types("het uwv heeft mijn aanvraag in hilversum zomaar afgewezen");
        employer.types(text);
        assertThat(live()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nee laat maar", "doe toch maar niet", "nee joh laat maar zitten", "het is al opgelost"})
    void whoThinksBetterOfItSendsNothing(String text) {
        employer.types("ik wil iemand spreken");
        assertThat(only(employer.types(text))).contains("stuur niets door");
    }

    @Test
    void aPlaceIsNoSubjectAndNoNewQuestion() {
        employer.types("ik wil iemand spreken");
        assertThat(only(employer.types("hilversum"))).contains("Waar gaat het over");
        assertThat(only(employer.types("mijn aanvraag is afgewezen"))).contains("Gooi");
        employer.presses("aanpassen");
        assertThat(only(employer.types("amsterdam"))).contains("Amsterdam");
        employer.presses("aanpassen");
        employer.types("laat maar zo");
        employer.presses("ja");
        assertThat(theCase().story().question()).isEqualTo("mijn aanvraag is afgewezen");
        assertThat(theCase().region()).isEqualTo(ThreeRegions.AMSTERDAM);
    }

    @Test
    void takesAPlaceInsteadOfAYesAsACorrection() {
        employer.types("het uwv heeft mijn aanvraag in hilversum zomaar afgewezen");
        assertThat(only(employer.types("nee, amsterdam"))).contains("Groot Amsterdam", "afgewezen");
        employer.types("ja");
        assertThat(theCase().region()).isEqualTo(ThreeRegions.AMSTERDAM);
    }

    @Test
    void runsACommandThatIsTypedWhileSomethingWasAsked() {
        employer.types("adviseur");
        assertThat(only(employer.types("vergeet mij"))).contains("wis");
        assertThat(live()).isEmpty();
    }

    @Test
    void makesOneCaseOfOneOfferHoweverOftenYesIsSaid() {
        employer.types("het uwv heeft mijn aanvraag in hilversum zomaar afgewezen");
        employer.sends("yes", new Input.Button("adviseur:ja"));
        employer.sends("yes", new Input.Button("adviseur:ja"));
        assertThat(only(employer.presses("ja"))).contains("ligt bij de adviseurs");
        assertThat(store.ofConversation(employer.id().value())).hasSize(1);
    }

    @Test
    void answersOnUntilAnAdviserClaimsAndPutsItInTheDossier() {
        CaseId id = opened().id();
        clock.advance(Duration.ofMinutes(1));
        assertThat(only(employer.types("en wat is een proefplaatsing"))).startsWith("Antwoord op");
        assertThat(cases.find(id, MARIEKE).orElseThrow().story().dossier())
                .extracting(Story.Exchange::asked)
                .containsExactly("krijg ik geld terug als hij ziek wordt", "en wat is een proefplaatsing");
        assertThat(cases.claim(id, MARIEKE)).isInstanceOf(Changed.Done.class);
        assertThat(theCase().story().dossier()).hasSize(2);
    }

    @Test
    void relaysBothWaysWhenClaimedAndIsSilent() {
        CaseId id = opened().id();
        cases.claim(id, MARIEKE);
        assertThat(employer.heardLast().text()).contains("Marieke, adviseur voor Groot Amsterdam, leest nu mee");
        assertThat(employer.types("bent u daar")).isEmpty();
        assertThat(theCase().messages()).extracting(Case.Message::text).containsExactly("bent u daar");
        cases.message(id, MARIEKE, "k1", "Ja, vertel.");
        cases.message(id, MARIEKE, "k1", "Ja, vertel.");
        assertThat(employer.hears()).filteredOn("Ja, vertel."::equals).hasSize(1);
        assertThat(employer.heardLast().author()).isEqualTo(nl.wegwijzer.conversation.Entry.Author.ADVISER);
        assertThat(theCase().status()).isEqualTo(CaseStatus.WAITING);
        employer.types("dank u");
        assertThat(theCase().status()).isEqualTo(CaseStatus.CLAIMED);
        cases.note(id, MARIEKE, "k2", "nabellen");
        assertThat(employer.hears()).doesNotContain("nabellen");
        cases.close(id, MARIEKE, "beantwoord", "");
        assertThat(employer.heardLast().text()).contains("Marieke heeft uw vraag afgerond");
        assertThat(only(employer.types("nog een vraag"))).startsWith("Antwoord op");
    }

    @Test
    void takesARepeatedMessageToTheAdviserOnce() {
        CaseId id = opened().id();
        cases.claim(id, MARIEKE);
        employer.sends("same", new Input.Text("hallo"));
        employer.sends("same", new Input.Text("hallo"));
        assertThat(theCase().messages()).hasSize(1);
    }

    @Test
    void givesTheBotBackAndTheAdviserAgain() {
        CaseId id = opened().id();
        cases.claim(id, MARIEKE);
        assertThat(only(employer.presses("terug"))).contains("Ik ben er weer");
        assertThat(only(employer.types("wat is een jobcoach"))).startsWith("Antwoord op");
        cases.message(id, MARIEKE, "k", "Bent u er nog?");
        Reply said = employer.heardLast().reply();
        assertThat(said).isNotNull();
        assertThat(said.buttons()).extracting(Reply.Button::value).containsExactly("adviseur:praat");
        assertThat(only(employer.presses("praat"))).contains("gaat naar Marieke");
        assertThat(employer.types("ja, ik ben er")).isEmpty();
    }

    @Test
    void letsCommandsThroughWhileAnAdviserHasTheTalk() {
        CaseId id = opened().id();
        cases.claim(id, MARIEKE);
        assertThat(only(employer.sends(new Input.Command("privacy", "")))).contains("180 dagen");
        assertThat(only(employer.types("Vergeet mij!"))).contains("wis");
        assertThat(theCase().messages()).isEmpty();
    }

    @Test
    void neverRefusesAPerson() {
        opened();
        assertThat(only(employer.types("ik wil iemand spreken"))).contains("uiterlijk");
        assertThat(only(employer.sends(new Input.Command("adviseur", "hij komt niet meer"))))
                .contains("toegevoegd");
        assertThat(theCase().messages()).extracting(Case.Message::text).contains("hij komt niet meer");
    }

    @Test
    void tellsOnceHonestlyThatThePromiseSlips() {
        CaseId id = opened().id();
        clock.advance(Duration.ofHours(3));
        sweep.sweep();
        assertThat(employer.hears()).noneMatch(text -> text.contains("beloofde"));
        clock.advance(Duration.ofHours(1));
        sweep.sweep();
        sweep.sweep();
        assertThat(employer.hears())
                .filteredOn(text -> text.contains("Ik beloofde u"))
                .hasSize(1);
        Reply late = employer.heardLast().reply();
        assertThat(late).isNotNull();
        assertThat(late.buttons())
                .extracting(Reply.Button::value)
                .containsExactly("adviseur:wacht", "adviseur:landelijk", "adviseur:terug");
        assertThat(only(employer.presses("landelijk"))).contains("landelijke loket", "kennen uw verhaal al");
        assertThat(theCase().id()).isEqualTo(id);
        assertThat(theCase().region()).isEqualTo(Desks.NATIONAL);
        assertThat(theCase().promise().number()).isEqualTo(2);
        clock.advance(Duration.ofDays(2));
        sweep.sweep();
        assertThat(employer.hears())
                .filteredOn(text -> text.contains("Ik beloofde u"))
                .hasSize(2);
    }

    @Test
    void saysNothingWhenThePromiseWasKept() {
        CaseId id = opened().id();
        cases.message(id, MARIEKE, "k", "Goedemorgen.");
        clock.advance(Duration.ofDays(1));
        sweep.sweep();
        assertThat(employer.hears()).noneMatch(text -> text.contains("Ik beloofde u"));
    }

    @Test
    void erasesTheCaseToACountThatLeadsToNobody() {
        CaseId id = opened().id();
        cases.claim(id, MARIEKE);
        employer.types("een geheim");
        assertThat(conversations.export(employer.id())).containsKey("cases");
        assertThat(conversations.eraseAll(employer.id())).containsEntry("cases", 1);
        Case stub = cases.find(id, MARIEKE).orElseThrow();
        assertThat(stub.closing()).isNotNull();
        assertThat(stub.closing().outcome()).isEqualTo("gewist op verzoek");
        assertThat(stub.toString()).doesNotContain("geheim", employer.id().value(), "Amsterdam,", "ziek");
        assertThat(conversations.export(employer.id())).isEmpty();
        assertThat(cases.message(id, MARIEKE, "k", "hallo"))
                .isInstanceOfSatisfying(
                        Changed.Refused.class, no -> assertThat(no.why()).isEqualTo(Changed.Why.ERASED));
    }

    @Test
    void handsANumberToTheCaseAloneAndOnlyWhenTheEmployerAsksToBeCalled() {
        CaseId id = opened().id();
        assertThat(employer.types("mijn nummer is 06 98765432"))
                .noneMatch(reply -> reply.text().contains("987654"));
        assertThat(store.get(id).orElseThrow().story().phone()).isNull();
        assertThat(only(employer.types("bel mij liever"))).contains("Op welk nummer");
        assertThat(only(employer.types("0612"))).contains("herken ik niet");
        assertThat(only(employer.types("nee laat maar"))).contains("belt de adviseur u niet");
        assertThat(only(employer.types("bel mij liever"))).contains("Op welk nummer");
        assertThat(cases.find(id, MARIEKE).orElseThrow().story().dossier())
                .noneMatch(exchange -> exchange.asked().contains("bel mij"));
        assertThat(only(employer.types("06 9876"))).contains("herken ik niet");
        assertThat(only(employer.types("bel maar op 06-98 76 54 32 na vijven"))).contains("eindigt op 32");
        assertThat(store.get(id).orElseThrow().story().phone()).isEqualTo("0698765432");
        Conversation talk = conversations.find(employer.id()).orElseThrow();
        assertThat(talk.toString().replaceAll("\\D", "")).doesNotContain("98765432");
        assertThat(conversations.export(employer.id()).toString()).contains("0698765432");
        assertThat(only(employer.sends(new Input.Command("mijngegevens", ""))))
                .contains("uw telefoonnummer: krijg ik geld terug")
                .doesNotContain("98765432");
        assertThat(employer.types("krijg ik geld terug als hij ziek wordt")).isNotEmpty();
        assertThat(employer.types("en 06 11 22 33 44"))
                .noneMatch(reply -> reply.text().contains("eindigt op"));
        assertThat(store.get(id).orElseThrow().story().phone()).isEqualTo("0698765432");
        cases.claim(id, MARIEKE);
        assertThat(only(employer.types("kunt u mij bellen"))).contains("Op welk nummer");
        employer.types("06 98765432");
        assertThat(store.get(id).orElseThrow().events())
                .filteredOn(event -> event.what() == Case.What.CALL_ASKED)
                .hasSize(1);
        employer.types("bel me");
        employer.types("+31 20 123 45 67");
        assertThat(store.get(id).orElseThrow().story().phone()).isEqualTo("0201234567");
        conversations.eraseAll(employer.id());
        assertThat(store.get(id).orElseThrow().toString()).doesNotContain("0201234567");
    }

    @Test
    void letsContentGoAfterItsTimeAndTheStubAfterAYear() {
        CaseId id = opened().id();
        cases.close(id, MARIEKE, "beantwoord", "notitie");
        clock.advance(Duration.ofDays(179));
        sweep.sweep();
        assertThat(store.get(id).orElseThrow().erased()).isFalse();
        clock.advance(Duration.ofDays(2));
        sweep.sweep();
        Case stripped = store.get(id).orElseThrow();
        assertThat(stripped.erased()).isTrue();
        assertThat(stripped.messages()).isEmpty();
        assertThat(stripped.closing()).isNotNull();
        assertThat(stripped.closing().outcome()).isEqualTo("beantwoord");
        clock.advance(Duration.ofDays(186));
        sweep.sweep();
        assertThat(store.get(id)).isEmpty();
    }

    @Test
    void saysWhatACrashLeftUnsaid() {
        CaseId id = opened().id();
        ConversationId conversation = employer.id();
        store.change(
                id,
                current -> new Changed.Done(Course.of(current, clock.instant())
                        .say(new Outgoing(
                                "left",
                                nl.wegwijzer.conversation.Entry.Author.ADVISER,
                                Reply.Kind.HANDOFF,
                                "Bijna verloren.",
                                List.of()))
                        .done()));
        assertThat(employer.hears()).doesNotContain("Bijna verloren.");
        clock.advance(Duration.ofMinutes(1));
        sweep.sweep();
        assertThat(employer.hears()).containsOnlyOnce("Bijna verloren.");
        assertThat(store.get(id).orElseThrow().outbox()).isEmpty();
        assertThat(conversations.find(conversation)).isPresent();
    }
}
