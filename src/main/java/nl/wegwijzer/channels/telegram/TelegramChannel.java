package nl.wegwijzer.channels.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Delivery;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.NotReachable;
import nl.wegwijzer.conversation.channel.Channel;
import nl.wegwijzer.platform.redis.LeavingNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Brings replies to people in Telegram. Refused for now is tried again when Telegram says, for that chat only; refused for good
 * is given up; not reached is tried again; an answer that did not come is tried once more, since a doubled answer is a lesser
 * evil than none.
 */
class TelegramChannel implements Channel {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramChannel.class);
    private static final Duration TOKEN_REFUSED = Duration.ofSeconds(60);
    private static final Duration NO_ANSWER = Duration.ofSeconds(5);

    private final Sender sender;
    private final ReplyMessages messages;
    private final Chats chats;
    private final Duration retry;
    private final Supplier<BotIdentity> identity;
    private final ApplicationEventPublisher events;
    private final Flood flood = new Flood();

    TelegramChannel(
            Sender sender,
            ReplyMessages messages,
            Chats chats,
            Duration retry,
            Supplier<BotIdentity> identity,
            ApplicationEventPublisher events) {
        this.sender = sender;
        this.messages = messages;
        this.chats = chats;
        this.retry = retry;
        this.identity = identity;
        this.events = events;
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
        ConversationId id = chats.conversation(conversation.address().place());
        if (isByItself(conversation, delivery) && chats.isBlocked(id)) {
            return new Delivered.Done();
        }
        List<MessageText.Part> parts = messages.parts(conversation, delivery);
        int first = parts.size() > 1 ? chats.progress(id, delivery.sequence()) : 0;
        for (int i = first; i < parts.size() - 1; i++) {
            LeavingNote progress = chats.progressWhenLeft(id, delivery.sequence(), i + 1);
            Delivered became = send(id, conversation, delivery, parts.get(i), i, false, progress);
            boolean noted = progress.isNoted();
            if (became instanceof Delivered.Later) {
                chats.progress(id, delivery.sequence(), i);
                return became;
            }
            if (!noted) {
                chats.progress(id, delivery.sequence(), i + 1);
            }
        }
        return parts.isEmpty()
                ? new Delivered.Done()
                : send(id, conversation, delivery, parts.getLast(), parts.size() - 1, true, left);
    }

    /** A reminder or other message of the service itself; what an adviser writes is tried even when the person blocked us. */
    private static boolean isByItself(Conversation conversation, Delivery delivery) {
        return conversation.history().stream()
                .anyMatch(entry -> entry.sequence() == delivery.sequence()
                        && entry.unasked()
                        && entry.author() == Entry.Author.ASSISTANT);
    }

    private Delivered send(
            ConversationId id,
            Conversation conversation,
            Delivery delivery,
            MessageText.Part part,
            int number,
            boolean last,
            Runnable left) {
        Sender.Place place = Sender.Place.of(conversation.address().place());
        if (!flood.awaitTurn()) {
            return new Delivered.Later(retry);
        }
        BotApi.Outcome outcome = sender.send(
                id,
                place,
                part,
                last ? messages.keyboard(conversation, delivery) : Map.of(),
                number == 0 ? answers(delivery) : OptionalLong.empty(),
                flood.isTroubled() ? () -> {} : left,
                left);
        return switch (outcome) {
            case BotApi.Outcome.Done _ -> new Delivered.Done();
            case BotApi.Outcome.Refused refused -> refused(id, conversation, place.chat(), refused);
            case BotApi.Outcome.Unreachable(boolean hadLeft, String kind, var _) ->
                unreachable(id, conversation, delivery, number, hadLeft, kind);
        };
    }

    private static OptionalLong answers(Delivery delivery) {
        String key = delivery.answers();
        return key == null ? OptionalLong.empty() : SpokenKey.number(key);
    }

    private Delivered refused(ConversationId id, Conversation conversation, long chat, BotApi.Outcome.Refused refused) {
        return switch (refused.kind()) {
            case TOO_MANY -> later(chat, refused.retryAfter().orElse(retry));
            case BLOCKED, DEACTIVATED -> {
                chats.blocked(id);
                events.publishEvent(new NotReachable(conversation.id()));
                yield new Delivered.Done();
            }
            case TOKEN -> {
                LOG.error(
                        "Telegram refuses the token ({}); set WEGWIJZER_TELEGRAM_TOKEN to the token of the bot",
                        refused.code());
                yield new Delivered.Later(TOKEN_REFUSED);
            }
            case OUTAGE -> {
                flood.trouble();
                yield refused.retryAfter().map(wait -> later(chat, wait)).orElseGet(() -> new Delivered.Later(retry));
            }
            case MIGRATED, TOO_LONG, PARSE, TOPIC_GONE, TOPIC_CLOSED, BUTTON, CLASH, OTHER -> {
                if (refused.code() != 400) {
                    yield new Delivered.Later(refused.retryAfter().orElse(retry));
                }
                LOG.error(
                        "ALARM: Telegram refused a message for good (400, {}); it is given up",
                        refused.kind().word());
                yield new Delivered.Done();
            }
        };
    }

    private Delivered later(long chat, Duration wait) {
        flood.refused(chat, wait);
        return new Delivered.Later(wait);
    }

    /** A doubled answer is a lesser evil than none; a doubled message that nobody asked for is not. */
    private Delivered unreachable(
            ConversationId id, Conversation conversation, Delivery delivery, int number, boolean hadLeft, String kind) {
        flood.trouble();
        if (!hadLeft) {
            return new Delivered.Later(retry);
        }
        if (isByItself(conversation, delivery) || chats.uncertainAgain(id, delivery.sequence(), number)) {
            LOG.warn("Telegram did not answer ({}); the message is taken as delivered", kind);
            return new Delivered.Done();
        }
        LOG.warn("Telegram did not answer ({}); the message is repeated once", kind);
        return new Delivered.Later(NO_ANSWER);
    }
}
