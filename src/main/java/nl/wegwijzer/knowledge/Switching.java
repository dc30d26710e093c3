package nl.wegwijzer.knowledge;

import java.time.Instant;

/**
 * A page that was switched off, or on again.
 *
 * @param off    whether off or on
 * @param by     who of the staff did it
 * @param reason why, in one line; may be empty when it was switched on
 */
public record Switching(PageId page, boolean off, Instant at, String by, String reason) {

    /** The longest reason. */
    public static final int REASON_MAX = 200;

    public Switching {
        reason = reason.replaceAll("\\s+", " ").strip();
        if (reason.length() > REASON_MAX || (off && reason.isEmpty())) {
            throw new IllegalArgumentException("A reason is 1 to " + REASON_MAX + " characters");
        }
        if (by.isBlank()) {
            throw new IllegalArgumentException("Somebody switches a page");
        }
    }
}
