package nl.wegwijzer.regions;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A labour market region.
 *
 * @param code           the code of CBS, such as {@code AM12}
 * @param name           the name of CBS
 * @param municipalities the municipalities of today
 * @param desks          public contact points; empty when none has a source
 * @param hours          when the desk works
 * @param rule           how fast it answers, where that was agreed
 */
public record Region(
        String code, String name, List<String> municipalities, List<Desk> desks, OfficeHours hours, Rule rule) {

    /** A region without agreements of its own. */
    public Region(String code, String name, List<String> municipalities, List<Desk> desks, OfficeHours hours) {
        this(code, name, municipalities, desks, hours, Rule.NONE);
    }

    /**
     * What a region agreed on; what it did not stays with the settings of the service.
     *
     * @param firstReply office time until a first reply
     * @param nextReply  office time until each later reply
     * @param fallback   code of the region whose advisers help when this one is closed for long, or late
     */
    public record Rule(Optional<Duration> firstReply, Optional<Duration> nextReply, Optional<String> fallback) {
        public static final Rule NONE = new Rule(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A public contact point; what has no source is absent.
     *
     * @param kind     WSP, Werkcentrum or another word of the source
     * @param source   where this was read
     * @param asOf     the date or year of the source
     */
    public record Desk(
            String name,
            String kind,
            Optional<String> website,
            Optional<String> phone,
            Optional<String> email,
            String source,
            String asOf) {}

    /** When advisers work. Dutch holidays count as closed. */
    public interface OfficeHours {

        boolean openAt(ZonedDateTime moment);

        /** The next moment at which the desk opens; the moment itself when it is open. */
        ZonedDateTime nextOpening(ZonedDateTime moment);

        /** When the desk closes on a day on which it is open. */
        Optional<ZonedDateTime> closing(LocalDate day);

        /** The moment at which that much office time has passed. */
        ZonedDateTime after(ZonedDateTime moment, Duration officeTime);

        /** How much office time lies between two moments; nothing when the second is the earlier one. */
        default Duration between(ZonedDateTime from, ZonedDateTime until) {
            Duration total = Duration.ZERO;
            ZonedDateTime start = nextOpening(from);
            while (start.isBefore(until)) {
                ZonedDateTime end = closing(start.toLocalDate()).orElse(start);
                total = total.plus(Duration.between(start, end.isBefore(until) ? end : until));
                start = nextOpening(end.isAfter(start) ? end : start.plusDays(1));
            }
            return total;
        }
    }

    public Region {
        municipalities = List.copyOf(municipalities);
        desks = List.copyOf(desks);
    }
}
