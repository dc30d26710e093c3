package nl.wegwijzer.channels.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Reply;

/**
 * The data of an event: a reply with who said it and when.
 *
 * @param author {@code adviser} or {@code assistant}
 */
record LiveEvent(
        @Schema(
                description = "Who says it",
                allowableValues = {"adviser", "assistant"})
        String author,

        @Schema(description = "When it was said") Instant at,
        @JsonUnwrapped Reply reply) {

    static LiveEvent of(Entry entry, Reply reply) {
        return new LiveEvent(entry.author().name().toLowerCase(Locale.ROOT), entry.at(), reply);
    }
}
