package nl.wegwijzer.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the screens write days; templates call it {@code woorden}. Editors read Dutch. */
record EditingWords(Clock clock) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl"));
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH.mm", Locale.of("nl"));

    public String day(LocalDate day) {
        return day.format(DAY);
    }

    public String moment(Instant moment) {
        return moment.atZone(clock.getZone()).format(MOMENT);
    }
}
