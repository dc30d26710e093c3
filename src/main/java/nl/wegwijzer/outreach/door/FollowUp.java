package nl.wegwijzer.outreach.door;

import java.util.List;
import java.util.Optional;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.platform.Texts;

/** The one message after the event: who agreed to it is remembered in the conversation, and only there. */
public record FollowUp(Texts texts) {

    static final String YES = "bericht-ja";
    static final String NO = "bericht-nee";
    static final String STOP = "bericht-stop";

    /** What the conversation remembers. */
    public record Agreed(boolean message) {}

    Outcome button(TurnContext turn, String pressed) {
        return switch (pressed) {
            case YES -> remember(turn, true, "follow-up-agreed");
            case NO -> remember(turn, false, "follow-up-not");
            case STOP -> remember(turn, false, "follow-up-stopped");
            default -> Outcome.notMine();
        };
    }

    /** A stop ends this too; who never agreed hears the common answer. */
    Outcome stop(TurnContext turn) {
        return turn.memory(Agreed.class).filter(Agreed::message).isPresent()
                ? remember(turn, false, "follow-up-stopped")
                : Outcome.notMine();
    }

    private Outcome remember(TurnContext turn, boolean message, String said) {
        return Outcome.say(List.of(Reply.of(Reply.Kind.NOTICE, texts.get(said, turn.language()))), new Agreed(message));
    }

    /** Whether a conversation remembers that its person wants the message. */
    static boolean wanted(Optional<Agreed> remembered) {
        return remembered.filter(Agreed::message).isPresent();
    }
}
