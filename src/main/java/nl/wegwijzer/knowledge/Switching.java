package nl.wegwijzer.knowledge;

import java.time.Instant;

/**
 * A page or a topic that was switched off, or on again.
 *
 * @param id     of the page or the topic
 * @param off    whether off or on
 * @param by     who of the staff did it
 * @param reason why, in one line; may be empty when it was switched on
 */
public record Switching(What what, String id, boolean off, Instant at, String by, String reason) {

    /** The longest reason. */
    public static final int REASON_MAX = 200;

    /** What is switched: one page, or every page of which a topic is the main one. */
    public enum What {
        PAGE,
        TOPIC
    }

    public Switching {
        reason = reason.replaceAll("\\s+", " ").strip();
        if (reason.length() > REASON_MAX || (off && reason.isEmpty())) {
            throw new IllegalArgumentException("A reason is 1 to " + REASON_MAX + " characters");
        }
        if (by.isBlank()) {
            throw new IllegalArgumentException("Somebody switches a page or a topic");
        }
    }

    /** Whether it is about the same page or topic. */
    boolean isAbout(What other, String otherId) {
        return what == other && id.equals(otherId);
    }
}
