package nl.wegwijzer.handoff.promising;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.handoff.Promise;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;
import nl.wegwijzer.regions.hours.DutchHolidays;
import nl.wegwijzer.regions.hours.WeekHours;
import nl.wegwijzer.support.SettingsForTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    record Moment(String when, String now, String by, String who) {}

    static Stream<Arguments> everyReasonAtEveryMoment() {
        List<Moment> moments = List.of(
                new Moment("inside office hours", "2027-03-01T10:00", "2027-03-01T12:00", "Zomerland"),
                new Moment("outside office hours", "2027-03-01T20:00", "2027-03-02T11:00", "Zomerland"),
                new Moment("on a holiday", "2027-04-27T11:00", "2027-04-28T11:00", "Zomerland"),
                new Moment("when nobody is there", "2027-07-19T10:00", "2027-07-19T14:00", "Buurland"));
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
