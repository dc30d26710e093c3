package nl.wegwijzer.conversation;

import org.jspecify.annotations.Nullable;

/**
 * A reply that its channel still has to bring to the person. It stays in the conversation until the channel says it is done,
 * so a crash between saying and sending loses nothing.
 *
 * @param sequence the history entry to which it belongs
 * @param reply    what to bring
 * @param answers  the message of the employer to which it belongs, when the channel should show that
 */
public record Delivery(long sequence, Reply reply, @Nullable String answers) {}
