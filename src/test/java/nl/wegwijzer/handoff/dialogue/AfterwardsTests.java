package nl.wegwijzer.handoff.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
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

    @Autowired
    private MeterRegistry meters;

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
        assertThat(offer.getLast().text()).contains("Uw bedrijf: bakkerij, ongeveer 12 mensen");
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

    private String between() {
        return String.join("\n", employer.hears());
    }

    private void passes(Duration time) {
        clock.advance(time);
        sweep.sweep();
        sweep.sweep();
    }

    @Test
    void watchesACaseThatWasGivenBackAfterAReply() {
        CaseId id = opened();
        cases.message(id, MARIEKE, "k1", "Goedemorgen, ik zoek het uit.");
        cases.release(id, MARIEKE);
        assertThat(heardLast())
                .contains("Marieke leest niet meer mee", "Groot Amsterdam", "uiterlijk vandaag om 14.00 uur");
        assertThat(employer.types("adviseur").getLast().text()).contains("uiterlijk vandaag om 14.00 uur");
        passes(Duration.ofMinutes(220));
        assertThat(stored(id).events()).extracting(Case.Event::what).contains(Case.What.REMINDED);
        passes(Duration.ofMinutes(20));
        assertThat(heardLast()).contains("Ik verwachtte voor u een antwoord uiterlijk vandaag om 14.00 uur");
        assertThat(employer.presses("wacht").getLast().text()).contains("Is er vandaag om 16.00 uur nog geen antwoord");
        passes(Duration.ofHours(2));
        assertThat(heardLast())
                .contains("ook de adviseurs van het landelijke loket gevraagd", "uiterlijk morgen om 12.00 uur");
    }

    @Test
    void namesTheMomentWhenAColleagueTakesOverAndWatchesIt() {
        CaseId id = opened();
        cases.claim(id, MARIEKE);
        assertThat(heardLast()).contains("Marieke, adviseur voor Groot Amsterdam", "uiterlijk vandaag om 14.00 uur");
        cases.message(id, MARIEKE, "k1", "Goedemorgen.");
        clock.advance(Duration.ofHours(2));
        team.signedIn(new SignedIn(NATIONAL_AND_ALL));
        cases.transferToAdviser(id, MARIEKE, NATIONAL_AND_ALL.id(), "");
        assertThat(heardLast()).contains("Jan, adviseur voor Groot Amsterdam", "uiterlijk vandaag om 16.00 uur");
        passes(Duration.ofHours(4));
        assertThat(heardLast()).contains("Ik verwachtte voor u een antwoord uiterlijk vandaag om 16.00 uur");
    }

    @Test
    void opensACaseOfASilentAdviserForOthersAndAsksOnUntilTheOperatorsAreWarned() {
        double alarms = alarms();
        CaseId id = opened();
        cases.claim(id, MARIEKE);
        passes(Duration.ofHours(4));
        assertThat(heardLast())
                .contains(
                        "heeft uw vraag, maar schreef nog niet terug",
                        "Is er vandaag om 16.00 uur nog niets, dan vraag ik de adviseurs van het landelijke loket");
        passes(Duration.ofHours(2));
        assertThat(stored(id).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(heardLast())
                .contains(
                        "kan nu ook een collega uw vraag oppakken",
                        "het landelijke loket",
                        "uiterlijk morgen om 12.00 uur");
        assertThat(cases.claim(id, NATIONAL)).isInstanceOf(Changed.Done.class);
        assertThat(between()).doesNotContain("beheerders van Wegwijzer gewaarschuwd");
        passes(Duration.ofHours(20));
        assertThat(heardLast())
                .contains(
                        "Ik beloofde u een eerste antwoord uiterlijk vandaag om 12.00 uur",
                        "Groot Amsterdam en het landelijke loket",
                        "dan vraag ik de beheerders van Wegwijzer om hulp");
        passes(Duration.ofHours(2));
        assertThat(alarms()).isGreaterThan(alarms);
        assertThat(stored(id).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(heardLast())
                .contains("beheerders van Wegwijzer gewaarschuwd", "Groot Amsterdam en het landelijke loket")
                .contains("uiterlijk morgen om 10.00 uur")
                .doesNotContain("gevraagd om u te helpen");
        assertThat(cases.message(id, MARIEKE, "k1", "Excuses.")).isInstanceOf(Changed.Done.class);
        String said = between();
        passes(Duration.ofDays(3));
        assertThat(between()).isEqualTo(said);
    }

    private double alarms() {
        return meters.counter("wegwijzer.cases.alarm").count();
    }

    @Test
    void warnsTheOperatorsAtOnceWhenTheNationalDeskIsSilent() {
        double alarms = alarms();
        employer.types("het uwv heeft mijn aanvraag afgewezen, wij hebben vestigingen in het hele land");
        employer.presses("ja");
        passes(Duration.ofHours(4));
        passes(Duration.ofHours(2));
        assertThat(alarms()).isGreaterThan(alarms);
        assertThat(heardLast())
                .contains("beheerders van Wegwijzer gewaarschuwd", "het landelijke loket", "uiterlijk morgen");
    }

    @Test
    void tellsOnceInAClosedPeriodWhoReadsItWhen() {
        CaseId id = opened();
        cases.message(id, MARIEKE, "k1", "Goedemorgen, vertel.");
        assertThat(employer.types("overdag leest zij gewoon mee")).isEmpty();
        cases.message(id, MARIEKE, "k2", "Duidelijk.");
        clock.advance(Duration.ofHours(10));
        assertThat(employer.types("bent u er nog").getLast().text())
                .contains(
                        "buiten kantooruren", "Marieke is er weer morgen om 9.00 uur", "uiterlijk morgen om 17.00 uur");
        clock.advance(Duration.ofHours(3));
        assertThat(employer.types("ik wacht wel")).isEmpty();
        clock.advance(Duration.ofHours(23));
        assertThat(employer.types("nog iets vergeten").getLast().text())
                .contains("buiten kantooruren", "Marieke is er weer");
    }

    @Test
    void givesACaseOfAnAdviserWhoIsAwayBackToTheDesk() {
        CaseId id = opened();
        cases.message(id, MARIEKE, "k1", "Goedemorgen.");
        cases.away(MARIEKE, LocalDate.now(clock).plusDays(3));
        List<Reply> told = employer.types("bent u er nog");
        assertThat(told.getLast().text())
                .contains("Uw adviseur is er nu niet", "Groot Amsterdam", "uiterlijk vandaag om 14.00 uur");
        assertThat(stored(id).promise().text()).isEqualTo(told.getLast().text());
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
