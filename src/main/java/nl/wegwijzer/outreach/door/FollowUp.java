package nl.wegwijzer.outreach.door;

import java.util.List;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.platform.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one message after the event: who agreed to it is remembered in the conversation, and only there. */
public class FollowUp {

    static final String YES = "bericht-ja";
    static final String NO = "bericht-nee";
    static final String STOP = "bericht-stop";

    private final Texts texts;
    private final AfterTheEvent after;

    public FollowUp(Texts texts, AfterTheEvent after) {
        this.texts = texts;
        this.after = after;
    }

    /** What the conversation remembers. */
    public record Agreed(boolean message) {}

    Outcome button(TurnContext turn, String pressed) {
        return switch (pressed) {
            case YES -> agree(turn);
            case NO -> remember(turn, false, "follow-up-not");
            case STOP -> remember(turn, false, "follow-up-stopped");
            default -> Outcome.notMine();
        };
    }

    /** Planned once: who agreed before and presses again gets no second message. */
    private Outcome agree(TurnContext turn) {
        String campaign = turn.profile().campaign();
        if (campaign != null && !turn.memory(Agreed.class).map(Agreed::message).orElse(false)) {
            after.plan(turn.conversation().id(), campaign);
        }
        return remember(turn, true, "follow-up-agreed");
    }

    /** A stop ends this and everything else that comes unasked; who never agreed hears the common answer. */
    Outcome stop(TurnContext turn) {
        if (turn.memory(Agreed.class).filter(Agreed::message).isEmpty()) {
            return Outcome.notMine();
        }
        Reply stopped = Reply.of(Reply.Kind.NOTICE, texts.get("follow-up-stopped-all", turn.language()));
        return new Outcome.Say(List.of(stopped), new Agreed(false), false, profile -> profile.quiet(turn.now()));
    }

    private Outcome remember(TurnContext turn, boolean message, String said) {
        return Outcome.say(List.of(Reply.of(Reply.Kind.NOTICE, texts.get(said, turn.language()))), new Agreed(message));
    }

    /** Whether a conversation remembers that its person wants the message; no answer is no. */
    static boolean wanted(Conversation conversation, JsonMapper json) {
        JsonNode remembered = conversation.memory().get(CampaignSkill.NAME);
        try {
            return remembered != null
                    && json.treeToValue(remembered, Agreed.class).message();
        } catch (JacksonException otherForm) {
            return false;
        }
    }
}
