package nl.wegwijzer.handoff.promising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Profile;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.handoff.Adviser;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.Promise;
import nl.wegwijzer.handoff.Story;
import nl.wegwijzer.handoff.dialogue.Offer;
import nl.wegwijzer.handoff.dialogue.OfferText;
import nl.wegwijzer.handoff.telling.EmployerNews;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;
import nl.wegwijzer.regions.hours.DutchHolidays;
import nl.wegwijzer.regions.hours.WeekHours;
import nl.wegwijzer.support.SettingsForTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the reason and whatever the hour: the employer reads who answers and when. */
class EveryPromiseTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final WeekHours WEEK = new WeekHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            new DutchHolidays());
    private static final Region.Desk DESK =
            new Region.Desk("WSP", "WSP", Optional.empty(), Optional.empty(), Optional.empty(), "test", "2026");

    /** One region that helps another, which is closed all summer and answers within two hours when it is open. */
    private static final class TwoRegions implements Regions {

        private final Region summer = new Region(
                "AM01",
                "Zomerland",
                List.of(),
                List.of(DESK),
                WEEK.closedOn(List.of(new WeekHours.Closure(LocalDate.of(2027, 7, 12), LocalDate.of(2027, 8, 20)))),
                new Region.Rule(Optional.of(Duration.ofHours(2)), Optional.empty(), Optional.of("AM02")));
        private final Region helps = new Region("AM02", "Buurland", List.of(), List.of(DESK), WEEK);

        @Override
        public List<Match> find(String text) {
            return List.of();
        }

        @Override
        public Optional<Region> region(String code) {
            return all().stream().filter(region -> region.code().equals(code)).findFirst();
        }

        @Override
        public List<Region> all() {
            return List.of(summer, helps);
        }
    }

    private final Texts texts = Texts.load(ContentFolder.of(""), "handoff");
    private final Desks desks = new Desks(new TwoRegions(), texts);
    private final Promises promises =
            new Promises(texts, new Moments(texts, AMSTERDAM), _ -> Waits.Expected.UNKNOWN, SettingsForTests.HANDOFF);

    private final EmployerNews news = new EmployerNews(texts, desks, promises);

    /**
     * A moment at which something is promised.
     *
     * @param by   when there is a reply
     * @param help when help is asked after a promise slipped at that moment
     * @param who  who replies first
     */
    record Moment(String when, String now, String by, String help, String who) {
        Instant at() {
            return instant(now);
        }

        static Instant instant(String local) {
            return LocalDateTime.parse(local).atZone(AMSTERDAM).toInstant();
        }

        @Override
        public String toString() {
            return when;
        }
    }

    static Stream<Arguments> everyReasonAtEveryMoment() {
        List<Moment> moments = List.of(
                new Moment(
                        "inside office hours", "2027-03-01T10:00", "2027-03-01T12:00", "2027-03-01T12:00", "Zomerland"),
                new Moment(
                        "outside office hours",
                        "2027-03-01T20:00",
                        "2027-03-02T11:00",
                        "2027-03-02T11:00",
                        "Zomerland"),
                new Moment("on a holiday", "2027-04-27T11:00", "2027-04-28T11:00", "2027-04-28T11:00", "Zomerland"),
                new Moment(
                        "when nobody is there",
                        "2027-07-19T10:00",
                        "2027-07-19T14:00",
                        "2027-07-19T12:00",
                        "Buurland"));
        return Stream.of(HandOverReason.values())
                .flatMap(reason -> moments.stream().map(moment -> Arguments.of(reason, moment)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyReasonAtEveryMoment")
    void tellsWhoAnswersAndWhen(HandOverReason reason, Moment moment) {
        LocalDateTime now = LocalDateTime.parse(moment.now());
        for (Language language : Language.values()) {
            Promise promise = promises.make(
                    1,
                    "promise-sent",
                    desks.route("AM01", language, now.atZone(AMSTERDAM)),
                    reason,
                    language,
                    now.atZone(AMSTERDAM).toInstant());
            LocalDateTime by = LocalDateTime.parse(moment.by());
            assertThat(promise.firstReplyBy()).isEqualTo(by.atZone(AMSTERDAM).toInstant());
            assertThat(promise.remindAt()).isBefore(promise.firstReplyBy());
            assertThat(promise.text())
                    .contains("Zomerland", moment.who())
                    .contains(by.getHour() + (language == Language.NL ? ".00" : ":00"))
                    .contains(language == Language.NL ? "Buiten kantooruren" : "Outside office hours");
            assertThat(promise.text().contains("112")).isEqualTo(reason == HandOverReason.DISTRESS);
        }
    }

    private Case opened(HandOverReason reason, Language language, String region, Moment moment) {
        Instant before = moment.at().minus(Duration.ofDays(90));
        Desks.Route route = desks.route(region, language, before.atZone(AMSTERDAM));
        return Course.opened(
                new CaseId("abcdefghijkl"),
                region,
                null,
                reason,
                language,
                new Story("mag dat", "Zomerdam", "Zomerdam", null, null, List.of(), List.of()),
                promises.make(1, "promise-sent", route, reason, language, before),
                "of-a-test",
                before);
    }

    private void tells(String text, Promise promise, Moment moment, Language language) {
        assertThat(promise.due()).isEqualTo(Moment.instant(moment.by()));
        assertThat(text)
                .contains("Zomerland", moment.who())
                .contains(promises.say(Moment.instant(moment.by()), moment.at(), language));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyReasonAtEveryMoment")
    void tellsItInTheOfferInATransferAndWhenItIsOpenedAgain(HandOverReason reason, Moment moment) {
        for (Language language : Language.values()) {
            Case of = opened(reason, language, "AM01", moment);
            Desks.Route route = desks.route("AM01", language, moment.at().atZone(AMSTERDAM));
            for (String why : List.of("promise-transferred", "promise-reopened")) {
                Promise promise = promises.next(of, why, route, moment.at());
                assertThat(promise.number()).isEqualTo(2);
                tells(promise.text(), promise, moment, language);
            }
            Conversation conversation = Conversation.begin(
                    ConversationId.random(), new Address(Address.WEB, ""), Profile.fresh(language), moment.at());
            TurnContext turn = new TurnContext(
                    conversation,
                    "m",
                    new Input.Text("mag dat"),
                    moment.at(),
                    JsonMapper.builder().build());
            Offer offer = Offer.begun("m", reason, "mag dat").in("AM01", "Zomerdam", "Zomerdam");
            String text = new OfferText(desks, promises, texts)
                    .offer(turn, offer, "mag dat", Optional.empty())
                    .text();
            assertThat(text)
                    .contains("Zomerland", moment.who(), "mag dat", "Zomerdam")
                    .contains(promises.say(Moment.instant(moment.by()), moment.at(), language));
            // Who will get the dossier stands in what is agreed to.
            assertThat(route.desks()).allSatisfy(desk -> assertThat(text).contains(desk.name()));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyReasonAtEveryMoment")
    void tellsItWhenAnAdviserGivesItBackOrTakesItUp(HandOverReason reason, Moment moment) {
        Adviser marieke = new Adviser("marieke", "Marieke");
        for (Language language : Language.values()) {
            Case answered = Course.of(opened(reason, language, "AM01", moment), moment.at())
                    .claimed(marieke)
                    .answered("k", marieke, "Goedemorgen.")
                    .done();
            assertThat(answered.promise().due()).isNull();
            Desks.Route route = desks.again(answered, moment.at().atZone(AMSTERDAM));
            Promise promise = promises.renewed(answered, route, moment.at());
            assertThat(promise.keptAt()).isEqualTo(answered.promise().keptAt());
            tells(news.released(answered, route, promise, moment.at()).text(), promise, moment, language);
            assertThat(news.claimed(answered, marieke, promise, moment.at()).text())
                    .contains("Marieke", promises.say(Moment.instant(moment.by()), moment.at(), language));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyReasonAtEveryMoment")
    void tellsItWhenAPromiseSlipsAndWhenHelpIsAsked(HandOverReason reason, Moment moment) {
        for (Language language : Language.values()) {
            Case late = opened(reason, language, "AM01", moment);
            Desks.Route again = desks.again(late, moment.at().atZone(AMSTERDAM));
            String slipped = news.late(late, again, moment.at()).text();
            assertThat(slipped)
                    .contains("Zomerland", "Buurland")
                    .contains(promises.say(late.promise().firstReplyBy(), moment.at(), language))
                    .contains(promises.say(Moment.instant(moment.help()), moment.at(), language));
            Optional<Desks.Desk> helper = desks.next(desks.serving(late, language), language);
            assertThat(helper).map(Desks.Desk::code).contains("AM02");
            Desks.Route route = new Desks.Route(again.desk(), helper);
            Promise promise = promises.renewed(late, route, moment.at());
            String text =
                    news.escalated(late, helper, route, promise, moment.at()).text();
            tells(text, promise, moment, language);
            assertThat(text).contains("Buurland");
        }
    }

    @Test
    void asksTheAgreedDeskThenTheNationalOneThenNobody() {
        Moment moment = new Moment("inside", "2027-03-01T10:00", "2027-03-01T12:00", "2027-03-01T12:00", "Zomerland");
        Case alone = opened(HandOverReason.JUDGEMENT, Language.NL, "AM01", moment);
        Case helped = Course.of(alone, moment.at()).helpedBy("AM02").done();
        Case everybody = Course.of(alone, moment.at()).helpedBy(Desks.NATIONAL).done();
        assertThat(next(alone)).contains("AM02");
        assertThat(next(helped)).contains(Desks.NATIONAL);
        assertThat(next(everybody)).isEmpty();
        assertThat(next(opened(HandOverReason.JUDGEMENT, Language.NL, Desks.NATIONAL, moment)))
                .isEmpty();
        Desks.Route route = desks.serving(everybody, Language.NL);
        Promise promise = promises.renewed(everybody, route, moment.at());
        assertThat(news.escalated(everybody, Optional.empty(), route, promise, moment.at())
                        .text())
                .contains("beheerders van Wegwijzer", "Zomerland en het landelijke loket", "vandaag om 12.00 uur");
    }

    private Optional<String> next(Case of) {
        return desks.next(desks.serving(of, Language.NL), Language.NL).map(Desks.Desk::code);
    }

    @Test
    void countsTheHoursOfWhoIsThereFirst() {
        Moment summer = new Moment("nobody", "2027-07-19T10:00", "2027-07-19T14:00", "2027-07-19T12:00", "Buurland");
        Desks.Route both = desks.route("AM01", Language.NL, summer.at().atZone(AMSTERDAM));
        assertThat(promises.deadlines().nextReply(both, summer.at())).isEqualTo(Moment.instant("2027-07-20T10:00"));
        assertThat(promises.deadlines().escalation(both, summer.at())).isEqualTo(Moment.instant("2027-07-19T12:00"));
        assertThat(promises.deadlines().opening(both, Moment.instant("2027-07-19T20:00")))
                .isEqualTo(Moment.instant("2027-07-20T09:00"));
    }

    @Test
    void doesNotPutOffAMomentThatIsStillAhead() {
        Moment moment = new Moment("inside", "2027-03-01T10:00", "2027-03-01T12:00", "2027-03-01T12:00", "Zomerland");
        Desks.Route route = desks.route("AM01", Language.NL, moment.at().atZone(AMSTERDAM));
        Case fresh = Course.opened(
                new CaseId("abcdefghijkl"),
                "AM01",
                null,
                HandOverReason.JUDGEMENT,
                Language.NL,
                Story.erased(),
                promises.make(1, "promise-sent", route, HandOverReason.JUDGEMENT, Language.NL, moment.at()),
                "of-a-test",
                moment.at());
        Instant later = moment.at().plus(Duration.ofMinutes(90));
        assertThat(promises.renewed(fresh, route, later).due()).isEqualTo(Moment.instant(moment.by()));
        assertThat(promises.renewed(fresh, route, later).number()).isEqualTo(2);
        assertThat(promises.held(fresh, route, later)).isEqualTo(fresh.promise());
        assertThat(promises.held(fresh, route, Moment.instant(moment.by())).due())
                .isEqualTo(Moment.instant("2027-03-01T14:00"));
    }

    @ParameterizedTest
    @MethodSource("everyReasonAtEveryMoment")
    void tellsTheMeasuredWait(HandOverReason reason, Moment moment) {
        Waits busy = _ -> new Waits.Expected(3, Optional.of(Duration.ofMinutes(100)));
        Promises measured = new Promises(texts, new Moments(texts, AMSTERDAM), busy, SettingsForTests.HANDOFF);
        LocalDateTime now = LocalDateTime.parse(moment.now());
        assertThat(measured.make(
                                1,
                                "promise-sent",
                                desks.route("AM01", Language.NL, now.atZone(AMSTERDAM)),
                                reason,
                                Language.NL,
                                now.atZone(AMSTERDAM).toInstant())
                        .text())
                .contains("Er wachten nu 3 andere vragen", "binnen 2 kantooruren");
    }
}
