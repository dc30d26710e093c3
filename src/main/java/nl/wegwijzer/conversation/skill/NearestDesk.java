package nl.wegwijzer.conversation.skill;

import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.wegwijzer.conversation.Profile;
import nl.wegwijzer.conversation.Reply;

/** Which desk an employer can turn to, as far as it is known where he is. */
public interface NearestDesk {

    /**
     * The desk to name.
     *
     * @param region  code of its region
     * @param reply   where to turn to
     * @param profile how what is known of the employer changes
     */
    record Desk(String region, Reply reply, UnaryOperator<Profile> profile) {}

    /** Whether a message asks for a desk, by its words. */
    boolean asked(String text);

    /**
     * The desk of the place that a message names, else of the place that was told before.
     *
     * @param text of the message, masked
     * @return empty when no place is known, or the message names several
     */
    Optional<Desk> of(String text, TurnContext turn);
}
