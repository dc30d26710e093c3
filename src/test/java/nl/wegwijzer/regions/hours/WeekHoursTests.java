package nl.wegwijzer.regions.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekHoursTests {

    private static final WeekHours HOURS = new WeekHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            new DutchHolidays());

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "2026-11-23T08:59, false, Monday before opening",
        "2026-11-23T09:00, true,  Monday at opening",
        "2026-11-23T16:59, true,  Monday before closing",
        "2026-11-23T17:00, false, Monday at closing",
        "2026-11-22T12:00, false, Sunday",
        "2026-12-25T12:00, false, first day of Christmas",
        "2026-04-27T12:00, false, King's Day",
        "2026-04-03T12:00, true,  Goede Vrijdag",
        "2026-05-05T12:00, true,  Bevrijdingsdag",
        "2025-05-05T12:00, false, Bevrijdingsdag in a lustrum year",
        "2026-05-14T12:00, false, Hemelvaartsdag",
        "2026-05-25T12:00, false, second day of Pentecost",
        "2026-12-31T12:00, true,  New Year's Eve",
    })
    void isOpen(String moment, boolean open, String why) {
        assertThat(HOURS.openAt(at(moment))).as(why).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-11-23T10:00, 2026-11-23T10:00",
        "2026-11-23T07:00, 2026-11-23T09:00",
        "2026-11-20T17:00, 2026-11-23T09:00",
        "2026-12-24T18:00, 2026-12-28T09:00",
        "2026-12-31T20:00, 2027-01-04T09:00",
    })
    void opensNext(String moment, String expected) {
        assertThat(HOURS.nextOpening(at(moment))).isEqualTo(at(expected));
    }

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        "2026-11-23T10:00, PT2H,  2026-11-23T12:00",
        "2026-11-23T16:00, PT1H,  2026-11-23T17:00",
        "2026-11-23T16:00, PT2H,  2026-11-24T10:00",
        "2026-11-20T16:30, PT1H,  2026-11-23T09:30",
        "2026-11-21T12:00, PT8H,  2026-11-23T17:00",
        "2026-11-20T16:00, PT17H, 2026-11-24T17:00",
        "2026-12-24T16:00, PT2H,  2026-12-28T10:00",
        "2026-11-21T12:00, PT0H,  2026-11-21T12:00",
    })
    void countsOfficeTimeOnly(String moment, Duration officeTime, String expected) {
        assertThat(HOURS.after(at(moment), officeTime)).isEqualTo(at(expected));
    }

    @Test
    void closesOnAWorkingDayOnly() {
        assertThat(HOURS.closing(LocalDate.of(2026, 11, 23))).contains(at("2026-11-23T17:00"));
        assertThat(HOURS.closing(LocalDate.of(2026, 11, 22))).isEmpty();
    }

    @Test
    void readsAMomentOfAnotherZone() {
        assertThat(HOURS.openAt(ZonedDateTime.parse("2026-11-23T08:30:00Z"))).isTrue();
        assertThat(HOURS.openAt(ZonedDateTime.parse("2026-07-20T07:30:00Z"))).isTrue();
        assertThat(HOURS.openAt(ZonedDateTime.parse("2026-07-20T15:30:00Z"))).isFalse();
    }

    @Test
    void refusesHoursThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeekHours(
                        EnumSet.of(DayOfWeek.MONDAY), LocalTime.of(17, 0), LocalTime.of(9, 0), new DutchHolidays()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HOURS.after(at("2026-11-23T10:00"), Duration.ofHours(-1)));
    }

    private static ZonedDateTime at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(java.time.ZoneId.of("Europe/Amsterdam"));
    }
}
