package nl.wegwijzer.regions.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import nl.wegwijzer.regions.Region;

/**
 * The same hours on some days of the week, closed on holidays.
 *
 * @param from the first moment at which the desk is open
 * @param to   the first moment at which it is closed again
 */
public record WeekHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, DutchHolidays holidays)
        implements Region.OfficeHours {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    public WeekHours {
        days = Set.copyOf(days);
        if (days.isEmpty() || !from.isBefore(to)) {
            throw new IllegalArgumentException("Office hours need a day, and must open before they close");
        }
    }

    @Override
    public boolean openAt(ZonedDateTime moment) {
        ZonedDateTime local = moment.withZoneSameInstant(AMSTERDAM);
        LocalTime time = local.toLocalTime();
        return worksOn(local.toLocalDate()) && !time.isBefore(from) && time.isBefore(to);
    }

    @Override
    public ZonedDateTime nextOpening(ZonedDateTime moment) {
        if (openAt(moment)) {
            return moment;
        }
        ZonedDateTime local = moment.withZoneSameInstant(AMSTERDAM);
        LocalDate day = local.toLocalTime().isBefore(from)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        while (!worksOn(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(from).atZone(AMSTERDAM);
    }

    @Override
    public Optional<ZonedDateTime> closing(LocalDate day) {
        return worksOn(day) ? Optional.of(day.atTime(to).atZone(AMSTERDAM)) : Optional.empty();
    }

    @Override
    public ZonedDateTime after(ZonedDateTime moment, Duration officeTime) {
        if (officeTime.isNegative()) {
            throw new IllegalArgumentException("Office time runs forward: " + officeTime);
        }
        if (officeTime.isZero()) {
            return moment;
        }
        ZonedDateTime start = nextOpening(moment).withZoneSameInstant(AMSTERDAM);
        Duration left = officeTime;
        ZonedDateTime end = start.toLocalDate().atTime(to).atZone(AMSTERDAM);
        while (left.compareTo(Duration.between(start, end)) > 0) {
            left = left.minus(Duration.between(start, end));
            start = nextOpening(end);
            end = start.toLocalDate().atTime(to).atZone(AMSTERDAM);
        }
        return start.plus(left);
    }

    private boolean worksOn(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.on(day);
    }
}
