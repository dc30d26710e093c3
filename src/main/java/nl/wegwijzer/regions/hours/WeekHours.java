package nl.wegwijzer.regions.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wegwijzer.regions.Region;

/**
 * The same hours on some days of the week, closed on holidays and in times of closure such as a summer break.
 *
 * @param from the first moment at which the desk is open
 * @param to   the first moment at which it is closed again
 */
public record WeekHours(
        Set<DayOfWeek> days, LocalTime from, LocalTime to, DutchHolidays holidays, List<Closure> closures)
        implements Region.OfficeHours {

    /** Days in a row on which a desk is closed, both included. */
    public record Closure(LocalDate first, LocalDate last) {
        public Closure {
            if (last.isBefore(first) || first.plusYears(1).isBefore(last)) {
                throw new IllegalArgumentException("A closure ends after it begins and within a year: " + first);
            }
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    public WeekHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, DutchHolidays holidays) {
        this(days, from, to, holidays, List.of());
    }

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    public WeekHours {
        days = Set.copyOf(days);
        closures = List.copyOf(closures);
        if (days.isEmpty() || !from.isBefore(to)) {
            throw new IllegalArgumentException("Office hours need a day, and must open before they close");
        }
    }

    /** The same hours with times of closure. */
    public WeekHours closedOn(List<Closure> times) {
        return new WeekHours(days, from, to, holidays, times);
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
        return days.contains(day.getDayOfWeek())
                && !holidays.on(day)
                && closures.stream().noneMatch(closure -> closure.covers(day));
    }
}
