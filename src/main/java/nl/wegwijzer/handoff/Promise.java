package nl.wegwijzer.handoff;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the employer was told to expect.
 *
 * @param number       counts up from 1 within a case; whenever another adviser is to reply there is a new promise
 * @param madeAt       when it was made
 * @param text         the words that the employer read
 * @param firstReplyBy when an adviser has replied at the latest
 * @param remindAt     when the desk is reminded that the first reply is due
 * @param keptAt       when an adviser did reply; absent as long as nobody has
 * @param nextReplyBy  when an adviser has replied to the last words of the employer at the latest; absent when nobody waits
 */
public record Promise(
        int number,
        Instant madeAt,
        String text,
        Instant firstReplyBy,
        Instant remindAt,
        @Nullable Instant keptAt,
        @Nullable Instant nextReplyBy) {

    private static final Duration LAST_CALL = Duration.ofMinutes(30);

    /** An adviser replied. */
    public Promise kept(Instant now) {
        return new Promise(number, madeAt, text, firstReplyBy, remindAt, keptAt == null ? now : keptAt, null);
    }

    /** The employer wrote after a first reply and waits again; who waits already does not wait longer. */
    public Promise next(Instant by) {
        return keptAt == null || nextReplyBy != null
                ? this
                : new Promise(number, madeAt, text, firstReplyBy, remindAt, keptAt, by);
    }

    /** It runs again for another adviser. How long a first reply took stays measured from the start. */
    public Promise renewed(Instant by, Instant remind) {
        return keptAt == null
                ? new Promise(number + 1, madeAt, text, by, remind, null, null)
                : new Promise(number + 1, madeAt, text, firstReplyBy, remindAt, keptAt, by);
    }

    /** The same in other words. */
    public Promise saying(String words) {
        return new Promise(number, madeAt, words, firstReplyBy, remindAt, keptAt, nextReplyBy);
    }

    /** When a reply is due; absent when none is. */
    public @Nullable Instant due() {
        return keptAt == null ? firstReplyBy : nextReplyBy;
    }

    /** From when somebody should hurry for the reply that is due; absent when none is. */
    public @Nullable Instant hurryAt() {
        Instant next = nextReplyBy;
        return keptAt == null ? remindAt : next == null ? null : next.minus(LAST_CALL);
    }

    /** Tells this duty to reply from any other of the case. */
    public String mark() {
        return nextReplyBy == null ? Integer.toString(number) : number + "/" + nextReplyBy.getEpochSecond();
    }

    public Promise withoutText() {
        return new Promise(number, madeAt, "", firstReplyBy, remindAt, keptAt, null);
    }
}
