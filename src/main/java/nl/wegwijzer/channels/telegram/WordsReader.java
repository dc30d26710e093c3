package nl.wegwijzer.channels.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wegwijzer.channels.telegram.Incoming.What;
import nl.wegwijzer.platform.Language;
import tools.jackson.databind.JsonNode;

/** Reads what was typed: a command, a start, or words; in a group only what is for the bot. Pure. */
final class WordsReader {

    /** The commands that the bot shows in its menu. */
    static final List<String> COMMANDS = List.of(
            "vraag",
            "check",
            "plan",
            "voorbeelden",
            "agenda",
            "regio",
            "adviseur",
            "web",
            "privacy",
            "mijngegevens",
            "vergeet",
            "taal",
            "stop",
            "help",
            "start");

    private WordsReader() {}

    /** One for the same words of the same message. */
    static String spoken(long id, JsonNode message, String text) {
        long number = message.path("message_id").asLong(0);
        return number == 0 ? "u" + id : SpokenKey.of(number, text);
    }

    /** What words come to; empty when they are a command for another bot. */
    static Optional<Incoming> words(
            long id, String place, String inboundId, Language language, String text, BotIdentity bot) {
        if (!text.startsWith("/")) {
            return Optional.of(new Incoming(id, place, inboundId, language, What.TEXT, text, null));
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
            return Optional.of(new Incoming(id, place, inboundId, language, What.TEXT, text, null));
        }
        name = name.toLowerCase(Locale.ROOT);
        if (name.equals("start")) {
            return Optional.of(new Incoming(id, place, inboundId, language, What.START, rest, null));
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
                null));
    }

    /** In a group: the words when they are for the bot, without its name. */
    static Optional<String> addressed(String text, JsonNode message, BotIdentity bot) {
        if (text.startsWith("/")) {
            // Without a name behind it, a command in a group may be meant for any bot.
            String name = text.substring(1).split("[\\s@]", 2)[0];
            return text.split("\\s", 2)[0].contains("@")
                            || COMMANDS.contains(name.toLowerCase(Locale.ROOT))
                            || repliesToBot(message, bot)
                    ? Optional.of(text)
                    : Optional.empty();
        }
        Optional<String> without = withoutName(text, message.path("entities"), bot);
        return without.isEmpty() && repliesToBot(message, bot) ? Optional.of(text) : without;
    }

    /** Whether the words under a photo or a file name the bot. */
    static boolean namedInCaption(JsonNode message, BotIdentity bot) {
        String caption = message.path("caption").asString("");
        return withoutName(caption, message.path("caption_entities"), bot).isPresent();
    }

    /** The words without the name of the bot, as Telegram marked it; empty when it is not named. A longer name is another bot. */
    private static Optional<String> withoutName(String text, JsonNode entities, BotIdentity bot) {
        for (JsonNode entity : entities) {
            int from = entity.path("offset").asInt(-1);
            int to = from + entity.path("length").asInt(0);
            if (from >= 0 && to <= text.length() && from < to && names(entity, text.substring(from, to), bot)) {
                return Optional.of((text.substring(0, from) + text.substring(to)).strip());
            }
        }
        return Optional.empty();
    }

    private static boolean names(JsonNode entity, String marked, BotIdentity bot) {
        return switch (entity.path("type").asString("")) {
            case "mention" -> marked.equalsIgnoreCase("@" + bot.username());
            case "text_mention" -> entity.path("user").path("id").asLong(0) == bot.id();
            default -> false;
        };
    }

    /** Whether a message answers one of the bot. */
    static boolean repliesToBot(JsonNode message, BotIdentity bot) {
        return message.path("reply_to_message").path("from").path("id").asLong(0) == bot.id();
    }
}
