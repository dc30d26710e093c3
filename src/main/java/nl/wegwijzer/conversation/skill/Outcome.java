package nl.wegwijzer.conversation.skill;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.wegwijzer.conversation.Milestone;
import nl.wegwijzer.conversation.Profile;
import nl.wegwijzer.conversation.Reply;
import org.jspecify.annotations.Nullable;

/** What a skill makes of a turn. */
public sealed interface Outcome {

    /** The turn is for another skill. */
    record NotMine() implements Outcome {}

    /**
     * The turn is done.
     *
     * @param replies  what to say, in order; empty when there is nothing to say (a person has the talk)
     * @param memory   what the skill remembers from now on, a record that Jackson can write; null forgets
     * @param awaiting whether the next turn goes to this skill first
     * @param profile  how the profile changes
     * @param reached  what cannot be seen from the replies: how far the person came with this turn
     */
    record Say(
            List<Reply> replies,
            @Nullable Object memory,
            boolean awaiting,
            UnaryOperator<Profile> profile,
            Set<Milestone> reached)
            implements Outcome {
        public Say {
            replies = List.copyOf(replies);
            reached = Set.copyOf(reached);
        }

        public Say(List<Reply> replies, @Nullable Object memory, boolean awaiting, UnaryOperator<Profile> profile) {
            this(replies, memory, awaiting, profile, Set.of());
        }

        /** The same, and the person came this far. */
        public Say reaching(Milestone milestone) {
            return new Say(replies, memory, awaiting, profile, Set.of(milestone));
        }
    }

    /**
     * A person is needed: the skill that hands over takes the turn from here.
     *
     * @param reason why
     * @param before what to say first; may be empty
     * @param memory what the skill that gives the turn away remembers
     */
    record HandOver(
            HandOverReason reason,
            List<Reply> before,
            @Nullable Object memory) implements Outcome {
        public HandOver {
            before = List.copyOf(before);
        }
    }

    /**
     * The words meant a command: the skills are asked again, with that command in place of the words.
     *
     * @param command the name, as in {@link nl.wegwijzer.conversation.Input.Command}
     */
    record Run(String command) implements Outcome {}

    /**
     * The person wants everything erased: all that is kept of the conversation goes, and these are its last words.
     *
     * @param replies what to say; not kept either
     */
    record Erase(List<Reply> replies) implements Outcome {
        public Erase {
            replies = List.copyOf(replies);
        }
    }

    static Outcome notMine() {
        return new NotMine();
    }

    static Say say(Reply... replies) {
        return new Say(List.of(replies), null, false, UnaryOperator.identity());
    }

    static Say say(List<Reply> replies, @Nullable Object memory) {
        return new Say(replies, memory, false, UnaryOperator.identity());
    }

    static Say ask(List<Reply> replies, Object memory) {
        return new Say(replies, memory, true, UnaryOperator.identity());
    }
}
