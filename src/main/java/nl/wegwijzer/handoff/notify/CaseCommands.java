package nl.wegwijzer.handoff.notify;

import java.util.List;
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
        /** No colleague who sees the case goes by that name, or more than one does. */
        NOBODY,
        /** The colleague is away. */
        AWAY,
        /** The words begin as a note, so they were not sent. */
        INSIDE
    }

    Done claim(String caseId, By by);

    Done release(String caseId, By by);

    /**
     * Something that an adviser wrote.
     *
     * @param key      identifies the message; the same key is said once
     * @param internal whether it stays among advisers
     * @param answers  key of the line of the employer to which it is a reply
     */
    record Words(String key, String text, boolean internal, Optional<String> answers) {}

    /**
     * Somewhere a case can go.
     *
     * @param key  names it in {@link #send}, at most 20 letters and digits
     * @param name for people
     */
    record Destination(String key, Kind kind, String name) {

        /** What it is. */
        public enum Kind {
            COLLEAGUE,
            /** The desk of a region, or the national one. */
            REGION,
            /** An organisation that is no desk: the employer gets its contact and the case is closed. */
            OUTSIDE
        }
    }

    /** Says something to the employer, or notes something that stays among advisers. */
    Done message(String caseId, By by, Words words);

    /** Asks the employer to tell more; that is not the first reply that was promised. */
    Done ask(String caseId, By by, String key, String text);

    /** Where the case can go with one press; empty when there is none in this region. */
    List<Destination> destinations(String caseId, By by);

    /**
     * Sends the case to a destination.
     *
     * @param messageKey identifies what the employer may hear with it
     */
    Done send(String caseId, By by, String messageKey, String destination);

    /**
     * Puts right what the same adviser said under a key before. What the employer has read does not become a note.
     *
     * @param text the words as they are now; of a note with or without {@value #NOTE}
     */
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
