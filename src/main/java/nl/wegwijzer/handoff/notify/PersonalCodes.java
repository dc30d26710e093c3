package nl.wegwijzer.handoff.notify;

import java.util.Optional;

/** Codes with which an adviser shows in a group chat who they are on the web desk: made there, used once in the group. */
public interface PersonalCodes {

    /**
     * An adviser as the web desk knows them.
     *
     * @param id   what {@link CaseCommands.By} should carry from then on
     * @param name what the employer reads; may be empty
     */
    record Person(String id, String name) {}

    /** A code for this adviser; it works once, for a quarter of an hour. */
    String make(Person person);

    /** The adviser of a code, which does not work again; empty when it is unknown, used or too old. */
    Optional<Person> redeem(String code);
}
