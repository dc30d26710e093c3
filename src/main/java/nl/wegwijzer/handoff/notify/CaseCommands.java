package nl.wegwijzer.handoff.notify;

import java.util.Optional;

/**
 * What advisers do with a case from outside the web desk. Who calls has already made sure that the adviser belongs to the desk
 * of the region. An {@link AdviserNotifier} that needs this takes it lazily: messages to employers go out through channels.
 */
public interface CaseCommands {

    /** Begins what stays among advisers: words that begin so are never sent to an employer, whatever was asked. */
    String NOTE = "//";

    /**
     * An adviser outside the web desk.
     *
     * @param id     what tells this adviser from another, stable over time
     * @param name   what the employer reads, such as a first name
     * @param region the region for which this adviser may act, or {@code *}
     */
    record By(String id, String name, String region) {}

    /** What became of a command. */
    enum Done {
        DONE,
        /** Another adviser has the case. */
        TAKEN,
        /** It cannot be done in the state the case is in. */
        NOT_NOW,
        /** There is no such case in this region. */
        UNKNOWN,
        /** Nobody knows which desk is meant. */
        UNCLEAR,
        /** The words begin as a note, so they were not sent. */
        INSIDE
    }

    Done claim(String caseId, By by);

    Done release(String caseId, By by);

    /**
     * Says something to the employer, or notes something that stays among advisers.
     *
     * @param key identifies the message; the same key is said once
     */
    Done message(String caseId, By by, String key, String text, boolean internal);

    /**
     * Puts right what the same adviser said under a key before. What the employer has read does not become a note.
     *
     * @param text the words as they are now; of a note with or without {@value #NOTE}
     */
    Done correct(String caseId, By by, String key, String text);

    /** The case as it is now; absent when there is none in this region. */
    Optional<CaseCard> card(String caseId, By by);

    /**
     * Gives the case to the desk of another region.
     *
     * @param where code of a region, {@code landelijk}, or a place in it
     */
    Done transfer(String caseId, By by, String where, String note);

    Done close(String caseId, By by, String outcome, String note);

    Done reopen(String caseId, By by);
}
