package nl.wegwijzer.conversation.skill;

import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.wegwijzer.conversation.Profile;

/**
 * Knows codes with which people come in: after {@code /start}, in a link, or typed because the app lost the link. Every bean of
 * this kind is asked in turn. What a code changes is stored in the same write as the first reply, before any question.
 *
 * <p>May be asked more than once for one arrival; looking must change nothing.
 */
public interface ArrivalCodes {

    /**
     * Looks a code up.
     *
     * @param code what came in, 1 to 64 of {@code A-Z a-z 0-9 _ -}; may be any single word that a person typed
     * @return what the code changes in the profile; empty when it is not one of these
     */
    Optional<UnaryOperator<Profile>> find(String code);
}
