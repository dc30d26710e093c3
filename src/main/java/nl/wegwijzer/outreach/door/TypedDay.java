package nl.wegwijzer.outreach.door;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A day as people type it: 30-11-2026, 30 november, 2026-11-30. */
final class TypedDay {

    private static final List<DateTimeFormatter> WITH_YEAR =
            List.of(form("d-M-yyyy"), form("d/M/yyyy"), form("yyyy-M-d"), form("d MMMM yyyy"), form("d MMM yyyy"));
    private static final List<DateTimeFormatter> WITHOUT =
            List.of(form("d-M"), form("d/M"), form("d MMMM"), form("d MMM"));

    private TypedDay() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.of("nl"));
    }

    /** The day; without a year the next one that comes, today included. */
    static Optional<LocalDate> in(String text, LocalDate today) {
        String typed = text.strip();
        return read(typed, WITH_YEAR, LocalDate::from)
                .or(() -> read(typed, WITHOUT, MonthDay::from)
                        .map(day -> day.atYear(today.getYear()))
                        .map(day -> day.isBefore(today) ? day.plusYears(1) : day));
    }

    private static <T> Optional<T> read(String typed, List<DateTimeFormatter> forms, TemporalQuery<T> what) {
        return forms.stream()
                .map(form -> read(typed, form, what))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static <T> Optional<T> read(String typed, DateTimeFormatter form, TemporalQuery<T> what) {
        try {
            return Optional.of(form.parse(typed, what));
        } catch (DateTimeException anotherForm) {
            return Optional.empty();
        }
    }
}
