package nl.wegwijzer.handoff.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.RegionFigures;
import nl.wegwijzer.handoff.Team;
import nl.wegwijzer.handoff.Verdict;
import nl.wegwijzer.handoff.duties.CaseSweep;
import nl.wegwijzer.handoff.figures.CountedFigures;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.SignedIn;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.support.CaseHouse;
import nl.wegwijzer.support.Employer;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.ThreeRegions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The clock of a promise, what the employer thought of it, and what goes along to the next question. */
@SpringBootTest(classes = CaseHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class AfterwardsTests {

    private static final Staff MARIEKE =
            new Staff("marieke", "Marieke", Set.of(Role.ADVISER), Set.of(Staff.EVERYWHERE));
    private static final Staff OF_GOOI = new Staff("gerda", "Gerda", Set.of(Role.ADVISER), Set.of(ThreeRegions.GOOI));
    private static final Staff NATIONAL = new Staff("nel", "Nel", Set.of(Role.ADVISER), Set.of(Desks.NATIONAL));

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
    private Team team;

    @Autowired
    private CountedFigures figures;

    @Autowired
    private MutableClock clock;

    private Employer employer;

    @BeforeEach
    void mondayMorning() {
        CaseHouse.nextMondayMorning(clock);
        employer = new Employer(conversations);
    }

    private CaseId opened() {
        employer.types("wij zijn een bakkerij met 12 medewerkers, het uwv heeft mijn aanvraag in amsterdam afgewezen");
        employer.presses("ja");
        return store.liveOf(employer.id().value()).orElseThrow().id();
    }

    private Case stored(CaseId id) {
        return store.get(id).orElseThrow();
    }

    private String heardLast() {
        Entry last = employer.heardLast();
        return last.text();
    }

    @Test
    void readsTheCompanyFromWhatWasTypedAndLetsItBeCorrected() {
        List<Reply> offer = employer.types(
                "wij zijn een bakkerij met 12 medewerkers, het uwv heeft mijn aanvraag in amsterdam afgewezen");
        assertThat(offer.getLast().text()).contains("Uw bedrijf: winkel, ongeveer 12 mensen");
        employer.presses("aanpassen");
        employer.presses("bedrijf");
        assertThat(employer.types("broodfabriek, 12 mensen").getLast().text())
                .contains("Uw bedrijf: broodfabriek, 12 mensen");
        employer.presses("ja");
        assertThat(store.liveOf(employer.id().value()).orElseThrow().story().company())
                .isEqualTo("broodfabriek, 12 mensen");
    }

    @Test
    void bringsAnEmployerInAllOfTheCountryToTheNationalDesk() {
        employer.types("het uwv heeft mijn aanvraag afgewezen, wij hebben vestigingen in het hele land");
        employer.presses("ja");
        assertThat(store.liveOf(employer.id().value()).orElseThrow().region()).isEqualTo(Desks.NATIONAL);
    }

    @Test
    void remindsTheDeskThenTellsTheEmployerThenAsksOthersToHelp() {
        CaseId id = opened();
        clock.advance(Duration.ofHours(3));
        sweep.sweep();
        assertThat(stored(id).events()).extracting(Case.Event::what).contains(Case.What.REMINDED);
        assertThat(employer.hears()).noneMatch(text -> text.contains("Ik beloofde"));
        clock.advance(Duration.ofHours(1));
        sweep.sweep();
        sweep.sweep();
        assertThat(employer.hears())
                .filteredOn(text -> text.contains("Ik beloofde"))
                .hasSize(1);
        assertThat(cases.find(id, NATIONAL)).isEmpty();
        clock.advance(Duration.ofHours(2));
        sweep.sweep();
        sweep.sweep();
        assertThat(employer.hears())
                .filteredOn(text -> text.contains("ook de adviseurs van het landelijke loket gevraagd"))
                .hasSize(1);
        assertThat(stored(id).backup()).isEqualTo(Desks.NATIONAL);
        assertThat(cases.find(id, NATIONAL)).isPresent();
        assertThat(cases.find(id, OF_GOOI)).isEmpty();
        assertThat(cases.claim(id, NATIONAL)).isInstanceOf(Changed.Done.class);
    }

    @Test
    void watchesEveryLaterReplyToo() {
        CaseId id = opened();
        cases.message(id, MARIEKE, "k1", "Goedemorgen, vertel.");
        employer.types("ik wacht op een brief");
        assertThat(stored(id).promise().nextReplyBy())
                .isEqualTo(clock.instant().plus(Duration.ofHours(23)).plus(Duration.ofHours(1)));
        clock.advance(Duration.ofHours(25));
        sweep.sweep();
        sweep.sweep();
        assertThat(employer.hears())
                .filteredOn(text -> text.contains("Ik verwachtte voor u een antwoord"))
                .hasSize(1);
        cases.message(id, MARIEKE, "k2", "Ik bel u.");
        assertThat(stored(id).promise().due()).isNull();
        clock.advance(Duration.ofDays(3));
        sweep.sweep();
        assertThat(employer.hears())
                .filteredOn(text -> text.contains("Ik verwachtte"))
                .hasSize(1);
    }

    @Test
    void givesACaseOfAnAdviserWhoIsAwayBackToTheDesk() {
        CaseId id = opened();
        cases.message(id, MARIEKE, "k1", "Goedemorgen.");
        cases.away(MARIEKE, LocalDate.now(clock).plusDays(3));
        List<Reply> told = employer.types("bent u er nog");
        assertThat(told.getLast().text()).contains("Uw adviseur is er nu niet", "Groot Amsterdam");
        assertThat(stored(id).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(stored(id).messages()).extracting(Case.Message::text).contains("bent u er nog");
        team.signedIn(new SignedIn(MARIEKE));
        assertThat(cases.transferToAdviser(id, NATIONAL_AND_ALL, MARIEKE.id(), ""))
                .isInstanceOfSatisfying(
                        Changed.Refused.class, no -> assertThat(no.why()).isEqualTo(Changed.Why.AWAY));
        cases.away(MARIEKE, LocalDate.now(clock).minusDays(1));
        assertThat(cases.awayUntil(MARIEKE)).isEmpty();
    }

    private static final Staff NATIONAL_AND_ALL =
            new Staff("jan", "Jan", Set.of(Role.ADVISER), Set.of(Staff.EVERYWHERE));

    @Test
    void asksOneQuestionAtTheEndAndOneMoreWhenTheEmployerAgreed() {
        CaseId id = opened();
        cases.message(id, MARIEKE, "k1", "Dat kan nog.");
        cases.close(id, MARIEKE, "beantwoord", "");
        assertThat(heardLast()).contains("Bent u geholpen?");
        assertThat(employer.presses("geholpen-ja:" + id).getLast().text()).contains("Mag ik u over 30 dagen");
        employer.presses("later-vragen-ja:" + id);
        clock.advance(Duration.ofDays(29));
        sweep.sweep();
        assertThat(employer.hears()).noneMatch(text -> text.contains("Een maand geleden"));
        clock.advance(Duration.ofDays(2));
        sweep.sweep();
        sweep.sweep();
        assertThat(employer.hears())
                .filteredOn(text -> text.contains("Een maand geleden"))
                .hasSize(1);
        assertThat(employer.presses("gevolg-niets:" + id).getLast().text()).contains("Waardoor");
        employer.presses("waarom-regels:" + id);
        assertThat(stored(id).verdict())
                .isEqualTo(new Verdict(Verdict.Helped.YES, true, Verdict.Result.NOTHING, Verdict.Why.RULES));
        figures.count();
        RegionFigures amsterdam = figures.of(MARIEKE).stream()
                .filter(one -> one.region().equals(ThreeRegions.AMSTERDAM))
                .findFirst()
                .orElseThrow();
        assertThat(amsterdam.helped()).containsKey("yes");
        assertThat(amsterdam.results()).containsKey("nothing");
        assertThat(amsterdam.outcomes()).containsKey("beantwoord");
        assertThat(amsterdam.median()).isPresent();
        assertThat(figures.of(OF_GOOI)).extracting(RegionFigures::region).doesNotContain(ThreeRegions.AMSTERDAM);
    }

    @Test
    void asksNothingWhenTheEmployerDidNotAgreeAndTakesNoButtonOfAnother() {
        CaseId id = opened();
        cases.close(id, MARIEKE, "beantwoord", "");
        employer.presses("geholpen-deels:" + id);
        employer.presses("later-vragen-nee:" + id);
        Employer other = new Employer(conversations);
        other.presses("geholpen-nee:" + id);
        assertThat(stored(id).verdict().helped()).isEqualTo(Verdict.Helped.PARTLY);
        clock.advance(Duration.ofDays(40));
        sweep.sweep();
        assertThat(employer.hears()).noneMatch(text -> text.contains("Een maand geleden"));
    }

    @Test
    void takesTheEarlierStoryAlongOnlyWhenTheEmployerAgrees() {
        CaseId first = opened();
        cases.message(first, MARIEKE, "k1", "Bezwaar kan binnen zes weken.");
        cases.note(first, MARIEKE, "k2", "lastige zaak");
        cases.close(first, MARIEKE, "beantwoord", "");
        clock.advance(Duration.ofDays(90));
        List<Reply> offer = employer.types("nu is mijn aanvraag in hilversum weer afgewezen door het uwv");
        assertThat(offer.getLast().text()).contains("U sprak eerder een adviseur over", "bakkerij");
        employer.presses("ja-eerder");
        Case second = store.liveOf(employer.id().value()).orElseThrow();
        assertThat(second.id()).isNotEqualTo(first);
        assertThat(second.story().earlier()).hasSize(1);
        assertThat(second.story().earlier().getFirst().lines())
                .contains("Marieke: Bezwaar kan binnen zes weken.")
                .noneMatch(line -> line.contains("lastig"));
        cases.close(second.id(), MARIEKE, "klaar", "");
        employer.types("het uwv heeft mijn aanvraag nu alweer afgewezen");
        employer.presses("ja");
        assertThat(store.liveOf(employer.id().value()).orElseThrow().story().earlier())
                .isEmpty();
    }

    @Test
    void notesCallsAndCorrectionsAndWhoLooked() {
        CaseId id = opened();
        assertThat(cases.called(id, MARIEKE, false)).isInstanceOf(Changed.Done.class);
        assertThat(stored(id).promise().keptAt()).isNull();
        cases.called(id, MARIEKE, true);
        assertThat(stored(id).promise().keptAt()).isNotNull();
        cases.message(id, MARIEKE, "k1", "Bel 10.00 uur.");
        cases.correct(id, MARIEKE, "k1", "Bel 11.00 uur.");
        assertThat(heardLast()).isEqualTo("Verbeterd bericht: Bel 11.00 uur.");
        assertThat(stored(id).messages()).extracting(Case.Message::text).containsExactly("Bel 11.00 uur.");
        cases.find(id, MARIEKE);
        assertThat(cases.accesses(id, MARIEKE)).first().satisfies(access -> {
            assertThat(access.action()).isEqualTo("read");
            assertThat(access.by()).isEqualTo("marieke");
        });
        assertThat(cases.accesses(id, OF_GOOI)).isEmpty();
    }
}
