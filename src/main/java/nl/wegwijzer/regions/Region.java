package nl.wegwijzer.regions;

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
 */
public record Region(String code, String name, List<String> municipalities, List<Desk> desks, OfficeHours hours) {

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
        ZonedDateTime after(ZonedDateTime moment, java.time.Duration officeTime);
    }

    public Region {
        municipalities = List.copyOf(municipalities);
        desks = List.copyOf(desks);
    }
}
