package nl.wegwijzer.handoff;

/** What became of a wish to change a case. */
public sealed interface Changed {

    /** It was changed, or was so already. */
    record Done(Case after) implements Changed {}

    /** It cannot be changed so now; the case as it is says why in detail. */
    record Refused(Case now, Why why) implements Changed {}

    /** There is no such case, or not in a region of who asks. */
    record Absent() implements Changed {}

    /** Why a change was refused. */
    enum Why {
        /** An adviser has it, perhaps the one who asks. */
        TAKEN,
        /** It is closed. */
        CLOSED,
        /** It is not closed. */
        NOT_CLOSED,
        /** Nobody has it. */
        NOT_TAKEN,
        /** Its content was erased. */
        ERASED,
        /** The words begin as a note among advisers, so they are not sent to the employer. */
        INSIDE,
        /** Another adviser wrote it. */
        NOT_YOURS,
        /** The adviser to whom it should go is away. */
        AWAY,
        /** No adviser is known by that id. */
        UNKNOWN_ADVISER,
        /** The adviser to whom it should go does not see its region. */
        OTHER_REGION,
        /** No region has that code. */
        UNKNOWN_REGION
    }
}
