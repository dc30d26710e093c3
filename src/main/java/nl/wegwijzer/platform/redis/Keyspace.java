package nl.wegwijzer.platform.redis;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A family of Redis keys with one owner. Declared as a bean in the module that owns it, so that a test can refuse keys nobody
 * owns and the privacy page can list what is kept how long.
 *
 * @param prefix   what every key starts with, such as {@code conversation:}; ends with a colon
 * @param expiry   how long a key lives after its last write; always set
 * @param holds    what is kept there, one English sentence
 */
public record Keyspace(String prefix, Duration expiry, String holds) {

    public Keyspace {
        if (!prefix.matches("[a-z][a-z-]*(:[a-z-]+)*:")) {
            throw new IllegalArgumentException("A prefix is lower-case words that end with a colon: " + prefix);
        }
        if (!expiry.isPositive()) {
            throw new IllegalArgumentException("A key without expiry is kept for ever: " + prefix);
        }
    }

    /** The days of which something may be kept when there is a key for each day, the latest first. */
    public Stream<LocalDate> days(LocalDate today) {
        return LongStream.rangeClosed(0, expiry.toDays()).mapToObj(today::minusDays);
    }

    /** The key of one thing in this family. */
    public String key(String id) {
        return prefix + id;
    }
}
