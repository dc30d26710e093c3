package nl.wegwijzer.handoff.notify;

import java.util.Optional;

/**
 * What advisers do with a case from outside the web desk. Who calls has already made sure that the adviser belongs to the desk
 * of the region. An {@link AdviserNotifier} that needs this takes it lazily: messages to employers go out through channels.
 */
public interface CaseCommands {

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
        /** No colleague who sees the case goes by that name, or more than one does. */
        NOBODY,
        /** The colleague is away. */
        AWAY
    }

    Done claim(String caseId, By by);

    Done release(String caseId, By by);

    /**
     * Says something to the employer, or notes something that stays among advisers.
     *
     * @param key identifies the message; the same key is said once
     */
    Done message(String caseId, By by, String key, String text, boolean internal);

    /** Puts right what was said under a key before. */
    Done correct(String caseId, By by, String key, String text);

    /** The case as it is now; absent when there is none in this region. */
    Optional<CaseCard> card(String caseId, By by);

    /**
     * Gives the case to the desk of another region, or to a colleague.
     *
     * @param where code of a region, {@code landelijk}, or a place in it; or an at-sign and the name of a colleague
     */
    Done transfer(String caseId, By by, String where, String note);

    Done close(String caseId, By by, String outcome, String note);

    Done reopen(String caseId, By by);

    /** Somebody who acted as {@code before} is known by another id from now on, and takes the cases along. */
    void known(String before, By by);
}
