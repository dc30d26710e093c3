package nl.wegwijzer.channels.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Delivery;
import nl.wegwijzer.conversation.channel.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings replies to people in Telegram. Refused for now is tried again when Telegram says, for that chat only; refused for good
 * is given up; not reached is tried again; an answer that did not come is tried once more, since a doubled answer is a lesser
 * evil than none.
 */
class TelegramChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramChannel.class);
    private static final Duration TOKEN_REFUSED = Duration.ofSeconds(60);
    private static final Duration NO_ANSWER = Duration.ofSeconds(5);

    private final BotApi api;
    private final ReplyMessages messages;
    private final Chats chats;
    private final Duration retry;
    private final Supplier<BotIdentity> identity;
    private final Flood flood = new Flood();

    TelegramChannel(BotApi api, ReplyMessages messages, Chats chats, Duration retry, Supplier<BotIdentity> identity) {
        this.api = api;
        this.messages = messages;
        this.chats = chats;
        this.retry = retry;
        this.identity = identity;
    }

    @Override
    public String name() {
        return Address.TELEGRAM;
    }

    /** Known once the bot knows its name. */
    @Override
    public Optional<String> invite(String payload) {
        String name = identity.get().username();
        return name.isBlank() ? Optional.empty() : Optional.of("https://t.me/" + name + "?start=" + payload);
    }

    @Override
    public boolean deliversReplies() {
        return true;
    }

    @Override
    public Delivered deliver(Conversation conversation, Delivery delivery) {
        return deliver(conversation, delivery, () -> {});
    }

    @Override
    public Delivered deliver(Conversation conversation, Delivery delivery, Runnable left) {
        ConversationId id = conversation.id();
        if (unasked(conversation, delivery) && chats.isBlocked(id)) {
            return new Delivered.Done();
        }
        List<MessageText.Part> parts = messages.parts(conversation, delivery);
        int first = parts.size() > 1 ? chats.progress(id, delivery.sequence()) : 0;
        for (int i = first; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            int next = i + 1;
            Runnable whenLeft = last ? left : () -> chats.progress(id, delivery.sequence(), next);
            if (send(conversation, delivery, parts.get(i), i, last, whenLeft) instanceof Delivered.Later later) {
                if (!last) {
                    chats.progress(id, delivery.sequence(), i);
                }
                return later;
            }
        }
        return new Delivered.Done();
    }

    private static boolean unasked(Conversation conversation, Delivery delivery) {
        return conversation.history().stream()
                .anyMatch(entry -> entry.sequence() == delivery.sequence() && entry.unasked());
    }

    private Delivered send(
            Conversation conversation,
            Delivery delivery,
            MessageText.Part part,
            int number,
            boolean last,
            Runnable left) {
        ConversationId id = conversation.id();
        Place place = Place.of(conversation.address());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("chat_id", chats.reachedAt(id, place.chat()));
        if (place.topic() != 0) {
            parameters.put("message_thread_id", place.topic());
        }
        parameters.put("text", part.html());
        parameters.put("parse_mode", "HTML");
        parameters.put("link_preview_options", Map.of("is_disabled", true));
        if (last && !delivery.reply().buttons().isEmpty()) {
            parameters.put("reply_markup", messages.keyboard(delivery.reply()));
        }
        if (!waitForTurn()) {
            return new Delivered.Later(retry);
        }
        BotApi.Outcome outcome = api.call("sendMessage", parameters, flood.isTroubled() ? () -> {} : left);
        if (outcome instanceof BotApi.Outcome.Refused refused && refused.code() == 400) {
            outcome = again(id, place, parameters, part, refused, left);
        }
        return switch (outcome) {
            case BotApi.Outcome.Done _ -> new Delivered.Done();
            case BotApi.Outcome.Refused refused -> refused(id, place.chat(), refused);
            case BotApi.Outcome.Unreachable(boolean hadLeft, String kind, var _) ->
                unreachable(id, delivery, number, hadLeft, kind);
        };
    }

    /** What Telegram did not take in this form is sent in another form, once. */
    private BotApi.Outcome again(
            ConversationId id,
            Place place,
            Map<String, Object> parameters,
            MessageText.Part part,
            BotApi.Outcome.Refused refused,
            Runnable left) {
        if (refused.movedTo().isPresent()) {
            chats.moved(id, refused.movedTo().getAsLong());
            parameters.put("chat_id", refused.movedTo().getAsLong());
        } else if (refused.says("can't parse") || refused.says("entit")) {
            parameters.remove("parse_mode");
            parameters.put("text", part.plain());
        } else if (place.topic() != 0 && (refused.says("thread not found") || refused.says("topic"))) {
            parameters.remove("message_thread_id");
        } else if (refused.says("button")) {
            parameters.remove("reply_markup");
        } else {
            return refused;
        }
        LOG.warn("Telegram did not take a message in this form (400); it is sent in another form");
        return api.call("sendMessage", parameters, left);
    }

    /** Telegram lets us go on at a pace; false when this service stops meanwhile. */
    private boolean waitForTurn() {
        Duration wait = flood.turn();
        if (wait.isZero()) {
            return true;
        }
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Delivered refused(ConversationId id, long chat, BotApi.Outcome.Refused refused) {
        if (refused.retryAfter().isPresent() || refused.code() == 429) {
            Duration wait = refused.retryAfter().orElse(retry);
            flood.refused(chat, wait);
            return new Delivered.Later(wait);
        }
        if (refused.code() >= 500) {
            flood.trouble();
        }
        return switch (refused.code()) {
            case 403 -> {
                chats.blocked(id);
                yield new Delivered.Done();
            }
            case 401, 404 -> {
                LOG.error(
                        "Telegram refuses the token ({}); set WEGWIJZER_TELEGRAM_TOKEN to the token of the bot",
                        refused.code());
                yield new Delivered.Later(TOKEN_REFUSED);
            }
            case 400 -> {
                LOG.error("ALARM: Telegram refused a message for good (400); it is given up");
                yield new Delivered.Done();
            }
            default -> new Delivered.Later(retry);
        };
    }

    private Delivered unreachable(ConversationId id, Delivery delivery, int number, boolean hadLeft, String kind) {
        flood.trouble();
        if (!hadLeft) {
            return new Delivered.Later(retry);
        }
        if (chats.uncertainAgain(id, delivery.sequence(), number)) {
            LOG.warn("Telegram did not answer twice ({}); the message is taken as delivered", kind);
            return new Delivered.Done();
        }
        LOG.warn("Telegram did not answer ({}); the message is repeated once", kind);
        return new Delivered.Later(NO_ANSWER);
    }

    /** Chat and topic of an address; topic 0 when there is none. */
    private record Place(long chat, long topic) {

        static Place of(Address address) {
            String[] parts = address.place().split(":", 2);
            return new Place(Long.parseLong(parts[0]), parts.length > 1 ? Long.parseLong(parts[1]) : 0);
        }
    }
}
