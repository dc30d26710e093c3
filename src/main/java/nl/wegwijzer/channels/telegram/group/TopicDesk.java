package nl.wegwijzer.channels.telegram.group;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.wegwijzer.channels.telegram.BotApi;
import nl.wegwijzer.channels.telegram.RefusalKind;
import nl.wegwijzer.handoff.notify.CaseCard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Puts a case into a group: makes its topic when there is none, makes it again with its history when a colleague deleted it,
 * opens it when a colleague closed it, follows a group to its new number. How a topic looks is said by {@link TopicFace}.
 *
 * <p>Over 200 lines because making a topic and saying something in it lead to each other: either may find that the other is needed.
 */
class TopicDesk {

    private static final Logger LOG = LoggerFactory.getLogger(TopicDesk.class);
    private static final String HISTORY = "history";
    private static final Duration UNCERTAIN_WAIT = Duration.ofSeconds(3);

    private final BotApi api;
    private final Groups groups;
    private final Topics topics;
    private final GroupWords words;
    private final TopicFace face;

    TopicDesk(BotApi api, Groups groups, Topics topics, GroupWords words, TopicFace face) {
        this.api = api;
        this.groups = groups;
        this.topics = topics;
        this.words = words;
        this.face = face;
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

    /**
     * Something to say in a topic.
     *
     * @param line    the line of the employer that it is, so that an adviser can reply to it
     * @param answers number of the message in the topic to which it is a reply
     */
    record Saying(String text, Optional<String> line, OptionalLong answers) {

        static Saying of(String text) {
            return new Saying(text, Optional.empty(), OptionalLong.empty());
        }

        /** The same below a line of other words. */
        Saying after(String before) {
            return new Saying(before + "\n" + text, line, answers);
        }
    }

    /** Says something in the topic of a case; the topic is made when it must be. */
    Became say(CaseCard card, Topics.Spot spot, Saying saying, Runnable left) {
        if (topics.thread(spot).isEmpty()) {
            return make(card, spot, left);
        }
        boolean begun =
                topics.card(spot).isPresent() && topics.historyTold(spot).isEmpty();
        return begun ? send(card, spot, saying, left, true) : present(card, spot, left);
    }

    private Became send(CaseCard card, Topics.Spot spot, Saying saying, Runnable left, boolean first) {
        Map<String, Object> message = new HashMap<>();
        message.put("chat_id", spot.chat());
        message.put("message_thread_id", topics.thread(spot).orElse(0));
        message.put("text", saying.text());
        message.put("link_preview_options", Map.of("is_disabled", true));
        saying.answers()
                .ifPresent(number -> message.put(
                        "reply_parameters", Map.of("message_id", number, "allow_sending_without_reply", true)));
        return switch (api.call("sendMessage", message, left)) {
            case BotApi.Outcome.Done(JsonNode sent) -> {
                saying.line()
                        .ifPresent(line ->
                                topics.shows(spot, line, sent.path("message_id").asLong()));
                yield Became.SENT;
            }
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
                yield send(card, spot, saying, left, false);
            }
            case BotApi.Outcome.Refused refused -> refused(spot, refused);
            case BotApi.Outcome.Unreachable(boolean hadLeft, String _, var _) ->
                hadLeft ? Became.UNCERTAIN : Became.LATER;
        };
    }

    /** Makes the topic with the card and, when there was one before, with what was said. */
    private Became make(CaseCard card, Topics.Spot spot, Runnable left) {
        TopicFace.Look look = face.look(card);
        Map<String, Object> topic = look.parameters(spot.chat());
        topic.put("icon_color", TopicFace.colour(card));
        return switch (api.call("createForumTopic", topic)) {
            case BotApi.Outcome.Done(JsonNode made) -> {
                topics.made(spot, made.path("message_thread_id").asLong());
                topics.look(spot, look.print());
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

    /** Shows the card and the history in a topic that does not have all of them yet. */
    private Became present(CaseCard card, Topics.Spot spot, Runnable left) {
        boolean fresh = topics.card(spot).isEmpty();
        if (fresh && !card.talk().isEmpty()) {
            topics.historyTold(spot, "");
        }
        Became shown = fresh ? showCard(card, spot) : Became.SENT;
        if (shown != Became.SENT) {
            return shown;
        }
        Optional<String> told = topics.historyTold(spot);
        List<GroupWords.Part> parts =
                told.map(last -> words.history(card, last)).orElse(List.of());
        for (GroupWords.Part part : parts) {
            Became sent = send(card, spot, Saying.of(part.text()), () -> {}, false);
            // As with a notice: what may be lost is repeated once, and then the rest of the history follows.
            if (sent == Became.UNCERTAIN && topics.uncertain(spot, HISTORY) == 1) {
                return Became.LATER;
            }
            if (sent != Became.SENT && sent != Became.UNCERTAIN) {
                return sent;
            }
            topics.historyTold(spot, part.last());
            topics.certain(spot, HISTORY);
        }
        topics.historyComplete(spot);
        left.run();
        return Became.IN_HISTORY;
    }

    private Became showCard(CaseCard card, Topics.Spot spot) {
        TopicFace.Look look = face.card(card);
        Map<String, Object> message = look.parameters(spot.chat());
        message.put("message_thread_id", topics.thread(spot).orElse(0));
        return switch (api.call("sendMessage", message)) {
            case BotApi.Outcome.Done(JsonNode sent) -> {
                long number = sent.path("message_id").asLong();
                topics.card(spot, number, look.print());
                api.call(
                        "pinChatMessage",
                        Map.of("chat_id", spot.chat(), "message_id", number, "disable_notification", true));
                yield Became.SENT;
            }
            case BotApi.Outcome.Refused refused -> refused(spot, refused);
            case BotApi.Outcome.Unreachable(boolean hadLeft, String _, var _) -> later(spot, "card", hadLeft);
        };
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
