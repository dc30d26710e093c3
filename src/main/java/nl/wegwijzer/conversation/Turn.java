package nl.wegwijzer.conversation;

/**
 * One message of a person.
 *
 * @param conversation which conversation it belongs to
 * @param address      where replies go
 * @param inboundId    what identifies the message at its channel (update id, Idempotency-Key); the same id is answered once
 * @param language     the language that the channel suggests for a new conversation
 * @param input        what was sent
 */
public record Turn(
        ConversationId conversation,
        Address address,
        String inboundId,
        nl.wegwijzer.platform.Language language,
        Input input) {

    private static final int INBOUND_ID_MAX = 100;

    public Turn {
        if (inboundId.isBlank() || inboundId.length() > INBOUND_ID_MAX) {
            throw new IllegalArgumentException("An inbound id has 1 to " + INBOUND_ID_MAX + " characters");
        }
    }
}
