package nl.wegwijzer.channels.telegram.group;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.wegwijzer.channels.telegram.BotApi;
import nl.wegwijzer.handoff.notify.CaseCard;

/**
 * How the topic of a case looks: its name, its icon, and the card at its top. Telegram refuses a change that changes nothing, so what
 * is shown is compared first, by a print that tells one look from another without keeping what it says.
 */
class TopicFace {

    private static final int RED = 16478047;
    private static final int YELLOW = 16766590;
    private static final int BLUE = 7322096;

    private final BotApi api;
    private final Topics topics;
    private final GroupWords words;
    private final Icons icons;

    TopicFace(BotApi api, Topics topics, GroupWords words) {
        this.api = api;
        this.topics = topics;
        this.words = words;
        this.icons = new Icons(api);
    }

    /** Something as it should look, in the parameters of the Bot API. */
    record Look(Map<String, Object> shown) {

        Look {
            shown = Map.copyOf(shown);
        }

        /** The parameters for a chat, to add to. */
        Map<String, Object> parameters(long chat) {
            Map<String, Object> parameters = new HashMap<>(shown);
            parameters.put("chat_id", chat);
            return parameters;
        }

        /** Tells one look from another, on every instance alike. */
        String print() {
            return Integer.toHexString(shown.hashCode());
        }
    }

    /** Name and icon of the topic. */
    Look look(CaseCard card) {
        Map<String, Object> look = new HashMap<>(Map.of("name", words.name(card)));
        icons.of(card.status()).ifPresent(icon -> look.put("icon_custom_emoji_id", icon));
        return new Look(look);
    }

    /** Colour of the topic, which stays as it was when it was made. */
    static int colour(CaseCard card) {
        return card.reason().equals("nood") ? RED : card.status().equals("open") ? YELLOW : BLUE;
    }

    /** The message at the top of the topic. */
    Look card(CaseCard card) {
        return new Look(Map.of(
                "text", words.card(card),
                "link_preview_options", Map.of("is_disabled", true),
                "reply_markup", words.keyboard(card)));
    }

    /** Brings name, icon and card up to date, within the turn of the topic; not important enough to be tried again by itself. */
    void refresh(CaseCard card, Topics.Spot spot) {
        OptionalLong thread = topics.thread(spot);
        if (thread.isEmpty()) {
            return;
        }
        Look look = look(card);
        if (!topics.look(spot).equals(Optional.of(look.print()))) {
            rename(spot, thread.getAsLong(), look);
        }
        Look top = card(card);
        if (!topics.showsCard(spot, top.print())) {
            topics.card(spot).ifPresent(message -> changeCard(spot, message, top));
        }
    }

    private void rename(Topics.Spot spot, long thread, Look look) {
        Map<String, Object> topic = look.parameters(spot.chat());
        topic.put("message_thread_id", thread);
        BotApi.Outcome changed = api.call("editForumTopic", topic);
        boolean again = changed instanceof BotApi.Outcome.Unreachable
                || (changed instanceof BotApi.Outcome.Refused refused && refused.code() != 400);
        if (!again) {
            topics.look(spot, look.print());
        }
    }

    private void changeCard(Topics.Spot spot, long number, Look top) {
        Map<String, Object> message = top.parameters(spot.chat());
        message.put("message_id", number);
        if (api.call("editMessageText", message) instanceof BotApi.Outcome.Done) {
            topics.card(spot, number, top.print());
        } else {
            topics.cardUnknown(spot);
        }
    }
}
