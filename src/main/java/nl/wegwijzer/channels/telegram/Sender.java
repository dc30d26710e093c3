package nl.wegwijzer.channels.telegram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.wegwijzer.conversation.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one message. What Telegram does not take in the first form is sent in another, once: as plain text when the markup is the
 * trouble, in smaller pieces when it is too long, without a topic that is gone, at the new number of a group that moved.
 */
class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    /** Small enough to be taken however Telegram counts. */
    private static final int SMALL = 800;

    private final BotApi api;
    private final Chats chats;

    Sender(BotApi api, Chats chats) {
        this.api = api;
        this.chats = chats;
    }

    /** Chat and topic of an address; topic 0 when there is none. */
    record Place(long chat, long topic) {

        static Place of(String place) {
            String[] parts = place.split(":", 2);
            return new Place(Long.parseLong(parts[0]), parts.length > 1 ? Long.parseLong(parts[1]) : 0);
        }
    }

    /**
     * Sends a message.
     *
     * @param keyboard as Telegram wants it; empty for none
     * @param answers  number of the message to which this is a reply; empty for none
     * @param left     is run at the moment the first form is on its way
     * @param leftLate the same for another form
     */
    BotApi.Outcome send(
            ConversationId id,
            Place place,
            MessageText.Part part,
            Map<String, Object> keyboard,
            OptionalLong answers,
            Runnable left,
            Runnable leftLate) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("chat_id", chats.reachedAt(id, place.chat()));
        if (place.topic() != 0) {
            parameters.put("message_thread_id", place.topic());
        }
        parameters.put("text", part.html());
        parameters.put("parse_mode", "HTML");
        parameters.put("link_preview_options", Map.of("is_disabled", true));
        // The message may be gone by now; what is said goes before showing to what it belongs.
        answers.ifPresent(message ->
                parameters.put("reply_parameters", Map.of("message_id", message, "allow_sending_without_reply", true)));
        if (!keyboard.isEmpty()) {
            parameters.put("reply_markup", keyboard);
        }
        BotApi.Outcome outcome = api.tell("sendMessage", parameters, left);
        return outcome instanceof BotApi.Outcome.Refused refused && refused.code() == 400
                ? again(id, parameters, part, refused, leftLate)
                : outcome;
    }

    private BotApi.Outcome again(
            ConversationId id,
            Map<String, Object> parameters,
            MessageText.Part part,
            BotApi.Outcome.Refused refused,
            Runnable left) {
        RefusalKind kind = refused.kind();
        if (kind == RefusalKind.TOO_LONG) {
            return inPieces(parameters, part, left);
        }
        boolean changed = switch (kind) {
            case MIGRATED -> {
                long to = refused.movedTo().orElseThrow();
                chats.moved(id, to);
                yield !Long.valueOf(to).equals(parameters.put("chat_id", to));
            }
            case PARSE -> {
                parameters.put("text", part.plain());
                yield parameters.remove("parse_mode") != null;
            }
            case TOPIC_GONE, TOPIC_CLOSED -> {
                parameters.remove("reply_parameters");
                yield parameters.remove("message_thread_id") != null;
            }
            case BUTTON -> parameters.remove("reply_markup") != null;
            case TOO_MANY, BLOCKED, DEACTIVATED, TOKEN, CLASH, TOO_LONG, OUTAGE, OTHER -> false;
        };
        if (!changed) {
            return refused;
        }
        LOG.warn("Telegram did not take a message in this form (400, {}); it is sent in another form", kind.word());
        return api.tell("sendMessage", parameters, left);
    }

    private BotApi.Outcome inPieces(Map<String, Object> parameters, MessageText.Part part, Runnable left) {
        LOG.warn("Telegram found a message too long (400); it is sent in pieces");
        List<MessageText.Part> pieces = new MessageText().plain(part.plain()).parts(SMALL);
        Object keyboard = parameters.remove("reply_markup");
        parameters.remove("parse_mode");
        for (int i = 0; i < pieces.size() - 1; i++) {
            parameters.put("text", pieces.get(i).plain());
            if (!(api.call("sendMessage", parameters) instanceof BotApi.Outcome.Done)) {
                break;
            }
        }
        if (keyboard != null) {
            parameters.put("reply_markup", keyboard);
        }
        parameters.put("text", pieces.getLast().plain());
        return api.tell("sendMessage", parameters, left);
    }
}
