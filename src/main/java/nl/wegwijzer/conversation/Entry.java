package nl.wegwijzer.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history.
 *
 * @param sequence  counts up from 1 within the conversation, without gaps
 * @param at        when it was said
 * @param author    who said it
 * @param text      what the employer said, masked; for the others the text of the reply
 * @param reply     the whole reply, for the assistant and an adviser
 * @param inboundId the message or tap of the employer that this entry is or answers; absent for what came unasked
 */
public record Entry(
        long sequence,
        Instant at,
        Author author,
        String text,
        @Nullable Reply reply,
        @Nullable String inboundId) {

    /** Who speaks. */
    public enum Author {
        EMPLOYER,
        ASSISTANT,
        ADVISER
    }

    /** Whether it came without being asked: an adviser's message, a reminder. */
    public boolean unasked() {
        return inboundId == null;
    }
}
