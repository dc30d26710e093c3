package nl.wegwijzer.channels.telegram.group;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import nl.wegwijzer.channels.telegram.BotApi;
import nl.wegwijzer.channels.telegram.RefusalKind;
import nl.wegwijzer.handoff.notify.CaseCard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Puts a case into a group: makes its topic when there is none, makes it again with its history when a colleague deleted it,
 * opens it when a colleague closed it, follows a group to its new number. Over 200 lines because what can happen to one topic is
 * read best in one place.
 */
class TopicDesk {

    private static final Logger LOG = LoggerFactory.getLogger(TopicDesk.class);
    private static final int RED = 16478047;
    private static final int YELLOW = 16766590;
    private static final int BLUE = 7322096;
    private static final Duration UNCERTAIN_WAIT = Duration.ofSeconds(3);

    private final BotApi api;
    private final Groups groups;
    private final Topics topics;
    private final GroupWords words;
    private final Icons icons;

    TopicDesk(BotApi api, Groups groups, Topics topics, GroupWords words) {
        this.api = api;
        this.groups = groups;
        this.topics = topics;
        this.words = words;
        this.icons = new Icons(api);
    }

    /** What became of a message. */
    enum Became {
        SENT,
        /** It is in the history of a topic that was just made. */
        IN_HISTORY,
        LATER,
        /** It had left, and nobody knows whether it arrived. */
        UNCERTAIN,
        /** The group does not take it, now or ever. */
        NEVER
    }

    /** Says something in the topic of a case; the topic is made when it must be. */
    Became say(CaseCard card, long chat, String text, Runnable left) {
        Topics.Spot spot = new Topics.Spot(card.id(), chat);
        if (topics.thread(spot).isEmpty()) {
            return make(card, spot, left);
        }
        return topics.card(spot).isEmpty() ? present(card, spot, left) : send(card, spot, text, left, true);
    }

    private Became send(CaseCard card, Topics.Spot spot, String text, Runnable left, boolean first) {
        Map<String, Object> message = new HashMap<>();
        message.put("chat_id", spot.chat());
        message.put("message_thread_id", topics.thread(spot).orElse(0));
        message.put("text", text);
        message.put("link_preview_options", Map.of("is_disabled", true));
        return switch (api.call("sendMessage", message, left)) {
            case BotApi.Outcome.Done _ -> Became.SENT;
            case BotApi.Outcome.Refused refused
            when first && refused.kind() == RefusalKind.TOPIC_GONE -> {
                topics.gone(spot);
                yield make(card, spot, left);
            }
            case BotApi.Outcome.Refused refused
            when first && refused.kind() == RefusalKind.TOPIC_CLOSED -> {
                api.call(
                        "reopenForumTopic",
                        Map.of("chat_id", spot.chat(), "message_thread_id", message.get("message_thread_id")));
                yield send(card, spot, text, left, false);
            }
            case BotApi.Outcome.Refused refused -> refused(spot, refused);
            case BotApi.Outcome.Unreachable(boolean hadLeft, String _, var _) ->
                hadLeft ? Became.UNCERTAIN : Became.LATER;
        };
    }

    /** Makes the topic with the card and, when there was one before, with all that was said. */
    private Became make(CaseCard card, Topics.Spot spot, Runnable left) {
        int colour = card.reason().equals("nood") ? RED : card.status().equals("open") ? YELLOW : BLUE;
        String name = words.name(card);
        BotApi.Outcome made =
                api.call("createForumTopic", Map.of("chat_id", spot.chat(), "name", name, "icon_color", colour));
        return switch (made) {
            case BotApi.Outcome.Done(JsonNode topic) -> {
                topics.made(spot, topic.path("message_thread_id").asLong());
                topics.renamed(spot, name);
                yield present(card, spot, left);
            }
            case BotApi.Outcome.Refused refused -> refused(spot, refused);
            case BotApi.Outcome.Unreachable(boolean hadLeft, String _, var _) -> later(spot, "topic", hadLeft);
        };
    }

    /**
     * A topic or card of which nobody knows whether it came: without its number it cannot be used, so it is made again, which may
     * leave an empty topic behind. Each time after a longer wait, so that a group is never filled with them.
     */
    private Became later(Topics.Spot spot, String what, boolean hadLeft) {
        if (hadLeft) {
            int times = topics.uncertain(spot, what);
            LOG.warn("Telegram did not answer, {} may be doubled in a group of advisers", what);
            topics.rest(spot, UNCERTAIN_WAIT.multipliedBy(1L << Math.min(times - 1, 6)));
        }
        return Became.LATER;
    }

    /** Shows the card in a topic that has none yet and, when there was talk before, all of it. */
    private Became present(CaseCard card, Topics.Spot spot, Runnable left) {
        Became shown = showCard(card, spot);
        return shown == Became.SENT && !card.talk().isEmpty()
                ? inHistory(send(card, spot, words.history(card), left, false))
                : told(shown, left);
    }

    private static Became inHistory(Became sent) {
        return sent == Became.SENT ? Became.IN_HISTORY : sent;
    }

    private static Became told(Became shown, Runnable left) {
        if (shown == Became.SENT) {
            left.run();
            return Became.IN_HISTORY;
        }
        return shown;
    }

    private Became showCard(CaseCard card, Topics.Spot spot) {
        Map<String, Object> message = cardMessage(card, spot);
        message.put("message_thread_id", topics.thread(spot).orElse(0));
        return switch (api.call("sendMessage", message)) {
            case BotApi.Outcome.Done(JsonNode sent) -> {
                long number = sent.path("message_id").asLong();
                topics.card(spot, number);
                api.call(
                        "pinChatMessage",
                        Map.of("chat_id", spot.chat(), "message_id", number, "disable_notification", true));
                yield Became.SENT;
            }
            case BotApi.Outcome.Refused refused -> refused(spot, refused);
            case BotApi.Outcome.Unreachable(boolean hadLeft, String _, var _) -> later(spot, "card", hadLeft);
        };
    }

    private Map<String, Object> cardMessage(CaseCard card, Topics.Spot spot) {
        Map<String, Object> message = new HashMap<>();
        message.put("chat_id", spot.chat());
        message.put("text", words.card(card));
        message.put("link_preview_options", Map.of("is_disabled", true));
        message.put("reply_markup", words.keyboard(card));
        return message;
    }

    /** Brings name, icon and card of the topic up to date; not important enough to be tried again by itself. */
    void refresh(CaseCard card, long chat) {
        Topics.Spot spot = new Topics.Spot(card.id(), chat);
        OptionalLong thread = topics.thread(spot);
        if (thread.isEmpty()) {
            return;
        }
        String name = words.name(card);
        if (topics.renamed(spot, name)) {
            Map<String, Object> topic = new HashMap<>();
            topic.put("chat_id", chat);
            topic.put("message_thread_id", thread.getAsLong());
            topic.put("name", name);
            icons.of(card.status()).ifPresent(icon -> topic.put("icon_custom_emoji_id", icon));
            api.call("editForumTopic", topic);
        }
        topics.card(spot).ifPresent(number -> {
            Map<String, Object> message = cardMessage(card, spot);
            message.put("message_id", number);
            api.call("editMessageText", message);
        });
    }

    /** The case has left this group: its topic says where to, and is closed. */
    void leave(CaseCard card, long chat) {
        Topics.Spot spot = new Topics.Spot(card.id(), chat);
        topics.thread(spot).ifPresent(thread -> {
            api.call(
                    "sendMessage",
                    Map.of(
                            "chat_id", chat,
                            "message_thread_id", thread,
                            "text", words.say("left", card.regionName())));
            api.call("closeForumTopic", Map.of("chat_id", chat, "message_thread_id", thread));
        });
        topics.forget(spot);
    }

    /** Takes the topic of a case away with all that is in it; false when that must be tried again. */
    boolean erase(String caseId, long chat) {
        Topics.Spot spot = new Topics.Spot(caseId, chat);
        OptionalLong thread = topics.thread(spot);
        boolean done = thread.isEmpty()
                || !(api.call("deleteForumTopic", Map.of("chat_id", chat, "message_thread_id", thread.getAsLong()))
                        instanceof BotApi.Outcome.Unreachable);
        if (done) {
            topics.forget(spot);
        }
        return done;
    }

    private Became refused(Topics.Spot spot, BotApi.Outcome.Refused refused) {
        if (refused.movedTo().isPresent()) {
            groups.moved(spot.chat(), refused.movedTo().getAsLong());
            return Became.LATER;
        }
        if (refused.kind() == RefusalKind.TOO_MANY || refused.kind() == RefusalKind.OUTAGE) {
            refused.retryAfter().ifPresent(wait -> topics.rest(spot.chat(), wait));
            return Became.LATER;
        }
        LOG.error(
                "ALARM: a group of advisers does not take messages ({}): the bot needs to be in it, with topics and the right"
                        + " to manage them",
                refused.kind().word());
        return Became.NEVER;
    }
}
