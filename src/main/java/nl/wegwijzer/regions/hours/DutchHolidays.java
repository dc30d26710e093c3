package nl.wegwijzer.regions.hours;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Days on which Dutch offices are closed. Goede Vrijdag is a working day, and Bevrijdingsdag is one except in a lustrum year. */
public final class DutchHolidays {

    private static final String LIBERATION = "LIBERATION";
    private static final int LUSTRUM = 5;

    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    public boolean on(LocalDate day) {
        return byYear.computeIfAbsent(day.getYear(), this::closedDays).contains(day);
    }

    private Set<LocalDate> closedDays(int year) {
        // Made when it is needed: reading the calendar takes a fifth of a second of a start.
        return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS))
                .getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY)
                .stream()
                .filter(holiday -> year % LUSTRUM == 0 || !isLiberationDay(holiday))
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isLiberationDay(Holiday holiday) {
        return holiday.getPropertiesKey().endsWith(LIBERATION);
    }
}
