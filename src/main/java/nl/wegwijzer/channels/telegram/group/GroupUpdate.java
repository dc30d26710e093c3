package nl.wegwijzer.channels.telegram.group;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that happened in a group: words, a changed message, a press on a button, or the group itself changed.
 *
 * @param thread   the topic; 0 outside a topic
 * @param message  number of the message
 * @param from     number of the person; 0 when the person hides behind the group
 * @param name     first name of the person
 * @param text     the words; for a button its data; for a move the new number of the group
 * @param callback what must be confirmed to Telegram; only for a button
 * @param topics   whether the group has topics
 * @param answers  number of the message to which it is a reply, when a person chose that
 */
record GroupUpdate(
        long chat,
        long thread,
        long message,
        long from,
        String name,
        Kind kind,
        String text,
        @Nullable String callback,
        boolean topics,
        @Nullable Long answers) {

    /** What happened. */
    enum Kind {
        WORDS,
        EDIT,
        /** A photo, a file, a sticker, a place: something without words. */
        THING,
        BUTTON,
        MOVED,
        LEFT
    }

    private static final List<String> THINGS = List.of(
            "photo",
            "document",
            "voice",
            "video",
            "video_note",
            "audio",
            "sticker",
            "animation",
            "location",
            "venue",
            "contact",
            "poll",
            "dice",
            "story",
            "checklist");

    /** Reads an update; empty when it is not from a group. */
    static Optional<GroupUpdate> read(JsonNode update) {
        if (update.has("callback_query")) {
            JsonNode query = update.path("callback_query");
            return of(
                            query.path("message"),
                            query.path("from"),
                            Kind.BUTTON,
                            query.path("data").asString(""))
                    .map(tap -> tap.answering(query.path("id").asString("")));
        }
        if (update.has("my_chat_member")) {
            JsonNode change = update.path("my_chat_member");
            String status = change.path("new_chat_member").path("status").asString("");
            return status.equals("kicked") || status.equals("left")
                    ? of(change, change.path("from"), Kind.LEFT, "")
                    : Optional.empty();
        }
        JsonNode message = update.has("message") ? update.path("message") : update.path("edited_message");
        if (message.has("migrate_to_chat_id")) {
            return of(
                    message,
                    message.path("from"),
                    Kind.MOVED,
                    message.path("migrate_to_chat_id").asString(""));
        }
        if (message.path("text").isString()) {
            Kind kind = update.has("message") ? Kind.WORDS : Kind.EDIT;
            return of(message, message.path("from"), kind, message.path("text").asString());
        }
        boolean thing = THINGS.stream().anyMatch(message::has);
        return update.has("message") && thing ? of(message, message.path("from"), Kind.THING, "") : Optional.empty();
    }

    private static Optional<GroupUpdate> of(JsonNode message, JsonNode from, Kind kind, String text) {
        JsonNode chat = message.path("chat");
        long number = chat.path("id").asLong(0);
        // A person who hides behind the group speaks as a bot: then nobody knows who answers an employer.
        boolean hidden = from.path("is_bot").asBoolean(false);
        return number >= 0
                ? Optional.empty()
                : Optional.of(new GroupUpdate(
                        number,
                        message.path("is_topic_message").asBoolean(false)
                                ? message.path("message_thread_id").asLong(0)
                                : 0,
                        message.path("message_id").asLong(0),
                        hidden ? 0 : from.path("id").asLong(0),
                        from.path("first_name").asString(""),
                        kind,
                        text,
                        null,
                        chat.path("is_forum").asBoolean(false),
                        answers(message)));
    }

    /** In a topic every message is by itself a reply to the one that made the topic; that says nothing. */
    private static @Nullable Long answers(JsonNode message) {
        long number = message.path("reply_to_message").path("message_id").asLong(0);
        return number == 0 || number == message.path("message_thread_id").asLong(0) ? null : number;
    }

    private GroupUpdate answering(String query) {
        return new GroupUpdate(chat, thread, message, from, name, kind, text, query, topics, answers);
    }

    /** The key of the message for the case. */
    String key() {
        return "tg-" + chat + "-" + message;
    }
}
