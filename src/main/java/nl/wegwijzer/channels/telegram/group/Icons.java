package nl.wegwijzer.channels.telegram.group;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.wegwijzer.channels.telegram.BotApi;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The icons that a topic may have without a subscription; asked for once, and a topic does without when there are none. */
class Icons {

    private static final Map<String, String> BY_STATUS =
            Map.of("open", "❗️", "claimed", "💬", "waiting", "📝", "closed", "✅");

    private final BotApi api;
    private volatile @Nullable Map<String, String> known;

    Icons(BotApi api) {
        this.api = api;
    }

    Optional<String> of(String status) {
        return Optional.ofNullable(BY_STATUS.get(status)).map(emoji -> all().get(emoji));
    }

    private Map<String, String> all() {
        Map<String, String> now = known;
        if (now == null) {
            Map<String, String> found = new HashMap<>();
            if (api.call("getForumTopicIconStickers", Map.of()) instanceof BotApi.Outcome.Done(JsonNode stickers)) {
                for (JsonNode sticker : stickers) {
                    found.put(
                            sticker.path("emoji").asString(""),
                            sticker.path("custom_emoji_id").asString(""));
                }
            }
            found.values().removeIf(String::isEmpty);
            now = Map.copyOf(found);
            // A call that failed says nothing: the next topic asks again.
            known = now.isEmpty() ? null : now;
        }
        return now;
    }
}
