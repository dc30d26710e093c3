package nl.wegwijzer.channels.telegram;

import java.util.ArrayList;
import java.util.List;
import nl.wegwijzer.channels.telegram.Incoming.What;
import nl.wegwijzer.platform.Language;
import tools.jackson.databind.JsonNode;

/** Reads a press on a button. Pure. */
final class TapReader {

    private TapReader() {}

    /** Which button was pressed. One that is not ours, or of which nobody can tell where it was, is only confirmed. */
    static Incoming tap(long id, JsonNode query) {
        String callback = UpdateFields.text(query, "id");
        try {
            return query.path("data").isString() ? pressed(id, callback, query) : dead(id, callback);
        } catch (UpdateFields.Unreadable nowhere) {
            return dead(id, callback);
        }
    }

    private static Incoming dead(long id, String callback) {
        return new Incoming(id, "0", "u" + id, Language.NL, What.DEAD_BUTTON, callback, null);
    }

    private static Incoming pressed(long id, String callback, JsonNode query) {
        String data = query.path("data").asString();
        JsonNode message = query.path("message");
        JsonNode chat = message.path("chat").path("id");
        // A message sent through inline mode has no chat; we have none of those, so the person talks in private.
        long to = chat.isIntegralNumber()
                ? chat.asLong()
                : UpdateFields.integer(UpdateFields.object(query, "from"), "id");
        long number = message.path("message_id").asLong(0);
        String key = number == 0 ? "u" + id : "k" + number + ":" + Integer.toHexString(data.hashCode());
        Incoming.Tap tap = new Incoming.Tap(callback, number, data, keyboard(message));
        return new Incoming(
                id,
                UpdateFields.place(to, message),
                key,
                UpdateFields.language(query.path("from")),
                What.BUTTON,
                "",
                tap);
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
}
