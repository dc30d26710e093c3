package nl.wegwijzer.handoff.notify;

import java.util.Optional;

/** Codes with which an adviser links a group chat to a desk: made on the web desk, used once in the group. */
public interface GroupCodes {

    /**
     * A desk.
     *
     * @param region code of the region
     * @param name   as part of a sentence: the advisers of ..
     */
    record Desk(String region, String name) {}

    /** A code for the desk of a region; it works once, for a quarter of an hour. */
    String make(String region);

    /** The desk of a code, which does not work again; empty when it is unknown, used or too old. */
    Optional<Desk> redeem(String code);
}
