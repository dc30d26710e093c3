package nl.wegwijzer.channels.telegram;

import java.util.List;
import java.util.Optional;
import nl.wegwijzer.channels.telegram.Incoming.What;
import nl.wegwijzer.platform.Language;
import tools.jackson.databind.JsonNode;

/**
 * Reads an update, tolerant of everything it does not need: a field that is missing, new or of another form matters only when
 * the answer depends on it. Pure.
 */
class UpdateReader {

    /** What Telegram is asked to send; anything else is not read here. */
    static final List<String> KINDS = List.of("message", "edited_message", "callback_query", "my_chat_member");

    private UpdateReader() {}

    /**
     * Reads one update.
     *
     * @return empty when it is not for us: a group that does not address the bot, another bot, a service message
     * @throws UpdateFields.Unreadable with a reason that holds nothing of the content
     */
    static Optional<Incoming> read(JsonNode update, BotIdentity bot) {
        long id = UpdateFields.integer(update, "update_id");
        if (update.has("callback_query")) {
            return Optional.of(TapReader.tap(id, UpdateFields.object(update, "callback_query")));
        }
        if (update.has("my_chat_member")) {
            return membership(id, UpdateFields.object(update, "my_chat_member"));
        }
        if (update.has("message")) {
            return message(id, UpdateFields.object(update, "message"), bot, false);
        }
        if (update.has("edited_message")) {
            return message(id, UpdateFields.object(update, "edited_message"), bot, true);
        }
        return Optional.empty();
    }

    /** An update of a group of advisers, in order for its topic. */
    static Incoming group(JsonNode update, String kept) {
        long id = UpdateFields.integer(update, "update_id");
        JsonNode message = update.has("callback_query")
                ? update.path("callback_query").path("message")
                : update.path(update.has("edited_message") ? "edited_message" : "message");
        long chat = message.path("chat").path("id").asLong(0);
        return new Incoming(id, UpdateFields.place(chat, message), "u" + id, Language.NL, What.GROUP, kept, null);
    }

    private static Optional<Incoming> message(long id, JsonNode message, BotIdentity bot, boolean edited) {
        long chat = UpdateFields.integer(UpdateFields.object(message, "chat"), "id");
        String type = message.path("chat").path("type").asString("");
        if (type.equals("channel") || message.path("from").path("is_bot").asBoolean(false)) {
            return Optional.empty();
        }
        String inboundId = "u" + id;
        Language language = UpdateFields.language(message.path("from"));
        if (message.has("migrate_to_chat_id")) {
            String to = Long.toString(UpdateFields.integer(message, "migrate_to_chat_id"));
            return Optional.of(new Incoming(id, Long.toString(chat), inboundId, language, What.MOVED, to, null));
        }
        boolean group = !type.equals("private");
        String place = UpdateFields.place(chat, message);
        if (message.has("text")) {
            String text = UpdateFields.text(message, "text");
            return (group ? WordsReader.addressed(text, message, bot) : Optional.of(text))
                    .flatMap(words ->
                            WordsReader.words(id, place, WordsReader.spoken(id, message, text), language, words, bot));
        }
        boolean forUs = !group || WordsReader.repliesToBot(message, bot) || WordsReader.namedInCaption(message, bot);
        if (edited || !forUs) {
            return Optional.empty();
        }
        return thing(message).map(what -> {
            String album = message.path("media_group_id").asString("");
            String key = album.isEmpty() || album.length() > 60 ? inboundId : "album" + album;
            return new Incoming(id, place, key, language, what, "", null);
        });
    }

    private static Optional<What> thing(JsonNode message) {
        if (message.has("location")) {
            return Optional.of(What.LOCATION);
        }
        if (message.has("photo")) {
            return Optional.of(What.PHOTO);
        }
        if (message.has("voice") || message.has("audio") || message.has("video_note")) {
            return Optional.of(What.VOICE);
        }
        if (message.has("sticker")) {
            return Optional.of(What.STICKER);
        }
        if (message.has("contact")) {
            return Optional.of(What.CONTACT);
        }
        if (message.has("animation")
                || message.has("video")
                || message.has("poll")
                || message.has("dice")
                || message.has("story")
                || message.has("game")) {
            return Optional.of(What.OTHER);
        }
        return message.has("document") ? Optional.of(What.DOCUMENT) : Optional.empty();
    }

    private static Optional<Incoming> membership(long id, JsonNode change) {
        JsonNode chat = UpdateFields.object(change, "chat");
        String status = change.path("new_chat_member").path("status").asString("");
        Optional<What> what = switch (status) {
            case "kicked", "left" -> Optional.of(What.BLOCKED);
            case "member", "administrator" -> Optional.of(What.UNBLOCKED);
            default -> Optional.empty();
        };
        return what.map(kind -> new Incoming(
                id, Long.toString(UpdateFields.integer(chat, "id")), "u" + id, Language.NL, kind, "", null));
    }
}
