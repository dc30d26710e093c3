package nl.wegwijzer.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A source that a page rests on.
 *
 * @param id      the short name within the page
 * @param title   for people
 * @param url     where it can be read; absent only for advice of our own
 * @param readOn  the day on which an editor read it
 * @param kind    what kind of source it is
 */
public record Source(String id, String title, Optional<String> url, LocalDate readOn, Kind kind) {

    /** Kinds of sources, by the Dutch word in the page. */
    public enum Kind {
        WET,
        OVERHEID,
        ORGANISATIE,
        NIEUWS,
        ONDERZOEK,
        EIGEN
    }
}
