package nl.wegwijzer.channels.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.channels.telegram.Incoming.What;
import tools.jackson.databind.JsonNode;

/** Reads a press on a button. Pure. */
final class TapReader {

    private TapReader() {}

    /** Which button was pressed; empty when it is not one of ours. */
    static Optional<Incoming> tap(long id, JsonNode query) {
        String callback = UpdateFields.text(query, "id");
        if (!query.path("data").isString()) {
            return Optional.empty();
        }
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
        return Optional.of(new Incoming(
                id,
                UpdateFields.place(to, message),
                key,
                UpdateFields.language(query.path("from")),
                What.BUTTON,
                "",
                null,
                tap));
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
