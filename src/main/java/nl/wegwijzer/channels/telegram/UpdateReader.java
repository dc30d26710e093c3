package nl.wegwijzer.channels.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** The commands that the bot shows in its menu. */
    static final List<String> COMMANDS = List.of(
            "vraag", "regio", "adviseur", "web", "privacy", "mijngegevens", "vergeet", "taal", "stop", "help", "start");

    private UpdateReader() {}

    /** The update lacks what is needed to know whom to answer, or has it in a form that cannot be. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String what) {
            super(what);
        }
    }

    /**
     * Reads one update.
     *
     * @return empty when it is not for us: a group that does not address the bot, another bot, a service message
     * @throws Unreadable with a reason that holds nothing of the content
     */
    static Optional<Incoming> read(JsonNode update, BotIdentity bot) {
        long id = integer(update, "update_id");
        if (update.has("callback_query")) {
            return tap(id, object(update, "callback_query"));
        }
        if (update.has("my_chat_member")) {
            return membership(id, object(update, "my_chat_member"));
        }
        if (update.has("message")) {
            return message(id, object(update, "message"), bot, false);
        }
        if (update.has("edited_message")) {
            return message(id, object(update, "edited_message"), bot, true);
        }
        return Optional.empty();
    }

    /** An update of a group of advisers, in order for its topic. */
    static Incoming group(JsonNode update, String kept) {
        long id = integer(update, "update_id");
        JsonNode message = update.has("callback_query")
                ? update.path("callback_query").path("message")
                : update.path(update.has("edited_message") ? "edited_message" : "message");
        long chat = message.path("chat").path("id").asLong(0);
        return new Incoming(id, place(chat, message), "u" + id, Language.NL, What.GROUP, kept, null, null);
    }

    private static Optional<Incoming> message(long id, JsonNode message, BotIdentity bot, boolean edited) {
        long chat = integer(object(message, "chat"), "id");
        String type = message.path("chat").path("type").asString("");
        if (type.equals("channel") || message.path("from").path("is_bot").asBoolean(false)) {
            return Optional.empty();
        }
        String inboundId = "u" + id;
        Language language = language(message.path("from"));
        if (message.has("migrate_to_chat_id")) {
            String to = Long.toString(integer(message, "migrate_to_chat_id"));
            return Optional.of(new Incoming(id, Long.toString(chat), inboundId, language, What.MOVED, to, null, null));
        }
        boolean group = !type.equals("private");
        String place = place(chat, message);
        if (message.has("text")) {
            String text = text(message, "text");
            return (group ? addressed(text, message, bot) : Optional.of(text))
                    .flatMap(words -> words(id, place, spoken(id, message, text), language, words, bot));
        }
        if (edited || (group && !repliesToBot(message, bot))) {
            return Optional.empty();
        }
        return thing(message).map(what -> {
            JsonNode spot = message.path("location");
            Incoming.At at = what == What.LOCATION
                    ? new Incoming.At(
                            spot.path("latitude").asDouble(0),
                            spot.path("longitude").asDouble(0))
                    : null;
            String album = message.path("media_group_id").asString("");
            String key = album.isEmpty() || album.length() > 60 ? inboundId : "album" + album;
            return new Incoming(id, place, key, language, what, "", at, null);
        });
    }

    /**
     * One for the same words of the same message, so that an edit is answered once and only when it changed something. Sixteen bits
     * of the words tell that and nothing about a person.
     */
    private static String spoken(long id, JsonNode message, String text) {
        long number = message.path("message_id").asLong(0);
        return number == 0 ? "u" + id : "m" + number + ":" + Integer.toHexString(text.hashCode() >>> 16);
    }

    private static Optional<Incoming> words(
            long id, String place, String inboundId, Language language, String text, BotIdentity bot) {
        if (!text.startsWith("/")) {
            return Optional.of(new Incoming(id, place, inboundId, language, What.TEXT, text, null, null));
        }
        String[] parts = text.substring(1).split("\\s+", 2);
        String name = parts[0];
        int at = name.indexOf('@');
        if (at >= 0) {
            if (!name.substring(at + 1).equalsIgnoreCase(bot.username())) {
                return Optional.empty();
            }
            name = name.substring(0, at);
        }
        String rest = parts.length > 1 ? parts[1].strip() : "";
        if (!name.matches("[A-Za-z0-9_]{1,32}")) {
            return Optional.of(new Incoming(id, place, inboundId, language, What.TEXT, text, null, null));
        }
        name = name.toLowerCase(Locale.ROOT);
        if (name.equals("start")) {
            return Optional.of(new Incoming(id, place, inboundId, language, What.START, rest, null, null));
        }
        // A question after the command is a question; without one the conversation asks for it.
        boolean question = name.equals("vraag") && !rest.isEmpty();
        return Optional.of(new Incoming(
                id,
                place,
                inboundId,
                language,
                question ? What.TEXT : What.COMMAND,
                question ? rest : (name + " " + rest).strip(),
                null,
                null));
    }

    /** In a group: the words when they are for the bot, without its name. */
    private static Optional<String> addressed(String text, JsonNode message, BotIdentity bot) {
        String mention = "@" + bot.username();
        int at = text.toLowerCase(Locale.ROOT).indexOf(mention.toLowerCase(Locale.ROOT));
        if (text.startsWith("/")) {
            // Without a name behind it, a command in a group may be meant for any bot.
            String name = text.substring(1).split("[\\s@]", 2)[0];
            return text.split("\\s", 2)[0].contains("@")
                            || COMMANDS.contains(name.toLowerCase(Locale.ROOT))
                            || repliesToBot(message, bot)
                    ? Optional.of(text)
                    : Optional.empty();
        }
        if (at >= 0 && !bot.username().isEmpty()) {
            return Optional.of((text.substring(0, at) + text.substring(at + mention.length())).strip());
        }
        return repliesToBot(message, bot) ? Optional.of(text) : Optional.empty();
    }

    private static boolean repliesToBot(JsonNode message, BotIdentity bot) {
        return message.path("reply_to_message").path("from").path("id").asLong(0) == bot.id();
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

    private static Optional<Incoming> tap(long id, JsonNode query) {
        String callback = text(query, "id");
        if (!query.path("data").isString()) {
            return Optional.empty();
        }
        String data = query.path("data").asString();
        JsonNode message = query.path("message");
        JsonNode chat = message.path("chat").path("id");
        // A message sent through inline mode has no chat; we have none of those, so the person talks in private.
        long to = chat.isIntegralNumber() ? chat.asLong() : integer(object(query, "from"), "id");
        long number = message.path("message_id").asLong(0);
        String key = number == 0 ? "u" + id : "k" + number + ":" + Integer.toHexString(data.hashCode());
        Incoming.Tap tap = new Incoming.Tap(callback, number, data, keyboard(message));
        return Optional.of(
                new Incoming(id, place(to, message), key, language(query.path("from")), What.BUTTON, "", null, tap));
    }

    private static List<List<Incoming.Key>> keyboard(JsonNode message) {
        List<List<Incoming.Key>> rows = new ArrayList<>();
        for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
            List<Incoming.Key> keys = new ArrayList<>();
            for (JsonNode key : row) {
                if (key.path("text").isString() && key.path("callback_data").isString()) {
                    keys.add(new Incoming.Key(
                            key.path("text").asString(),
                            key.path("callback_data").asString()));
                }
            }
            rows.add(keys);
        }
        return rows;
    }

    private static Optional<Incoming> membership(long id, JsonNode change) {
        JsonNode chat = object(change, "chat");
        String status = change.path("new_chat_member").path("status").asString("");
        Optional<What> what = switch (status) {
            case "kicked", "left" -> Optional.of(What.BLOCKED);
            case "member", "administrator" -> Optional.of(What.UNBLOCKED);
            default -> Optional.empty();
        };
        return what.map(kind ->
                new Incoming(id, Long.toString(integer(chat, "id")), "u" + id, Language.NL, kind, "", null, null));
    }

    private static String place(long chat, JsonNode message) {
        JsonNode topic = message.path("message_thread_id");
        return message.path("is_topic_message").asBoolean(false) && topic.isIntegralNumber()
                ? chat + ":" + topic.asLong()
                : Long.toString(chat);
    }

    private static Language language(JsonNode from) {
        return Language.fromTag(from.path("language_code").asString("nl"));
    }

    private static long integer(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Unreadable(field);
        }
        return value.asLong();
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isString()) {
            throw new Unreadable(field);
        }
        return node.path(field).asString();
    }

    private static JsonNode object(JsonNode node, String field) {
        if (!node.path(field).isObject()) {
            throw new Unreadable(field);
        }
        return node.path(field);
    }
}
