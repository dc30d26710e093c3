package nl.wegwijzer.handoff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the employer was told to expect.
 *
 * @param number       counts up from 1 within a case; a transfer or a reopening makes a new promise
 * @param madeAt       when it was made
 * @param text         the words that the employer read
 * @param firstReplyBy when an adviser has replied at the latest
 * @param keptAt       when an adviser did reply; absent as long as nobody has
 */
public record Promise(
        int number,
        Instant madeAt,
        String text,
        Instant firstReplyBy,
        @Nullable Instant keptAt) {

    public Promise kept(Instant now) {
        return keptAt == null ? new Promise(number, madeAt, text, firstReplyBy, now) : this;
    }

    public Promise withoutText() {
        return new Promise(number, madeAt, "", firstReplyBy, keptAt);
    }
}
