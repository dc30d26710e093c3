package nl.wegwijzer.handoff.notify;

import java.util.Optional;

/** Codes with which an adviser links a group chat to a desk: made on the web desk, used once in the group. */
public interface GroupCodes {

    /** A code for the desk of a region; it works once, for a quarter of an hour. */
    String make(String region);

    /** The region of a code, which does not work again; empty when it is unknown, used or too old. */
    Optional<String> redeem(String code);
}
