package nl.wegwijzer.channels.telegram;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Makes an outcome of what the Bot API answered. Pure. */
final class ApiAnswers {

    static final String UNREADABLE = "unreadable";
    /** An edit that changes nothing is refused so; then all is as it should be. */
    private static final String AS_IT_IS = "message is not modified";

    private static final Pattern UPDATE_ID = Pattern.compile("\"update_id\"\\s*:\\s*(\\d{1,18})");
    private static final byte[] YES = "{\"ok\":true".getBytes(StandardCharsets.UTF_8);

    private final JsonMapper json;

    ApiAnswers(JsonMapper json) {
        this.json = json;
    }

    /** One of the ways to read an answer. */
    interface Reader {
        BotApi.Outcome read(int status, byte[] body);
    }

    /** Looks at the answer only as far as needed to see that all is well. */
    BotApi.Outcome readBriefly(int status, byte[] body) {
        return Arrays.equals(body, 0, Math.min(body.length, YES.length), YES, 0, YES.length)
                ? new BotApi.Outcome.Done(MissingNode.getInstance())
                : read(status, body);
    }

    /** Reads the whole answer. */
    BotApi.Outcome read(int status, byte[] body) {
        try {
            JsonNode answer = json.readTree(body);
            if (answer.path("ok").asBoolean(false)) {
                return new BotApi.Outcome.Done(answer.path("result"));
            }
            String description = answer.path("description").asString("");
            if (description.contains(AS_IT_IS)) {
                return new BotApi.Outcome.Done(MissingNode.getInstance());
            }
            JsonNode parameters = answer.path("parameters");
            int wait = parameters.path("retry_after").asInt(0);
            long movedTo = parameters.path("migrate_to_chat_id").asLong(0);
            return new BotApi.Outcome.Refused(
                    answer.path("error_code").asInt(status),
                    description,
                    wait > 0 ? Optional.of(Duration.ofSeconds(wait)) : Optional.empty(),
                    movedTo == 0 ? OptionalLong.empty() : OptionalLong.of(movedTo));
        } catch (JacksonException notJson) {
            return status / 100 == 2
                    ? new BotApi.Outcome.Unreachable(true, UNREADABLE, firstUpdate(body))
                    : new BotApi.Outcome.Refused(status, "", Optional.empty(), OptionalLong.empty());
        }
    }

    private static OptionalLong firstUpdate(byte[] body) {
        Matcher found = UPDATE_ID.matcher(new String(body, StandardCharsets.UTF_8));
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }
}
