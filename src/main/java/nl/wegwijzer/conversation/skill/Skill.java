package nl.wegwijzer.conversation.skill;

import java.util.Optional;
import nl.wegwijzer.conversation.Reply;

/**
 * A feature that takes part in the conversation. Skills are asked in the order of {@code wegwijzer.conversation.skills}; the
 * first whose outcome is not {@link Outcome.NotMine} has the turn. A skill that asked something is asked first next time.
 *
 * <p>A turn is run again when two messages of one conversation meet, or after a crash: what a skill does outside its outcome
 * must be harmless when repeated.
 */
public interface Skill {

    /** The name in the configuration, in button values before the colon, and of the memory. */
    String name();

    /** Looks at a turn. */
    Outcome take(TurnContext turn);

    /** What it still waits for, said below an answer that another skill gave in between; empty when that may be forgotten. */
    default Optional<Reply> stillAsks(TurnContext turn) {
        return Optional.empty();
    }
}
