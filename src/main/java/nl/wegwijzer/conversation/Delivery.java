package nl.wegwijzer.conversation;

/**
 * A reply that its channel still has to bring to the person. It stays in the conversation until the channel says it is done,
 * so a crash between saying and sending loses nothing.
 *
 * @param sequence the history entry to which it belongs
 * @param reply    what to bring
 */
public record Delivery(long sequence, Reply reply) {}
