package nl.wegwijzer.conversation.skill;

import java.time.Instant;
import java.util.Optional;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Profile;
import nl.wegwijzer.platform.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a skill sees of a turn. Nothing here changes anything; what the skill wants is in its {@link Outcome}.
 *
 * @param conversation the conversation before this turn, with the message of this turn not yet in the history
 * @param inboundId    identifies the message; derive ids of what the skill creates from it, since a turn may be run twice
 * @param input        what was sent; text is already masked and at most 2,000 characters
 * @param phone        the telephone number in the text, figures only and a plus for one abroad; only when the skill whose turn is awaited
 *     remembers {@code asksPhone: true}. It stands nowhere else: keep it only where the person asked to be called
 * @param memory       what this skill remembered last
 * @param now          the moment of the turn
 */
public record TurnContext(
        Conversation conversation,
        String inboundId,
        Input input,
        Optional<String> phone,
        Optional<JsonNode> memory,
        Instant now,
        JsonMapper json) {

    /** A turn of which nothing was remembered and for which no number was asked. */
    public TurnContext(Conversation conversation, String inboundId, Input input, Instant now, JsonMapper json) {
        this(conversation, inboundId, input, Optional.empty(), Optional.empty(), now, json);
    }

    /** The memory of this skill as its own record; absent when there is none or it has another form. */
    public <T> Optional<T> memory(Class<T> type) {
        try {
            return memory.map(node -> json.treeToValue(node, type));
        } catch (tools.jackson.core.JacksonException otherForm) {
            return Optional.empty();
        }
    }

    public Profile profile() {
        return conversation.profile();
    }

    public Language language() {
        return conversation.profile().language();
    }

    /** Whether this skill asked something in its last turn. */
    public boolean awaited(String skill) {
        return skill.equals(conversation.awaiting());
    }
}
