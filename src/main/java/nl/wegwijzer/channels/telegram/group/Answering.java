package nl.wegwijzer.channels.telegram.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wegwijzer.channels.telegram.BotApi;

/** What the bot says back to somebody in a group, at the place where they said something. Words are insisted on, signs are not. */
record Answering(BotApi api) {

    void tell(GroupUpdate update, String text) {
        ask(update, text, Map.of());
    }

    /** With buttons under it. */
    void ask(GroupUpdate update, String text, Map<String, Object> keyboard) {
        Map<String, Object> message = new HashMap<>();
        message.put("chat_id", update.chat());
        if (update.thread() != 0) {
            message.put("message_thread_id", update.thread());
        }
        message.put("text", text);
        if (!keyboard.isEmpty()) {
            message.put("reply_markup", keyboard);
        }
        api.insist("sendMessage", message);
    }

    /** A sign under the message that it was taken; when the group has no reactions that is no loss. */
    void react(GroupUpdate update, String emoji) {
        api.call(
                "setMessageReaction",
                Map.of(
                        "chat_id", update.chat(),
                        "message_id", update.message(),
                        "reaction", List.of(Map.of("type", "emoji", "emoji", emoji))));
    }

    /**
     * Confirms the press on a button, with an alert when there is something to say. Every press is answered, since until then
     * Telegram shows that the button is busy.
     */
    void confirm(GroupUpdate update, String alert) {
        api.call(
                "answerCallbackQuery",
                Map.of(
                        "callback_query_id",
                        String.valueOf(update.callback()),
                        "text",
                        alert,
                        "show_alert",
                        !alert.isEmpty()));
    }
}
