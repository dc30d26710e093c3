package nl.wegwijzer.conversation.skill;

/** Knows when a message tells of danger to somebody. A skill that waits for something else asks it first, and lets such a message go. */
public interface Danger {

    /**
     * Whether a message tells of danger.
     *
     * @param text as it was typed, masked
     */
    boolean isIn(String text, TurnContext turn);
}
