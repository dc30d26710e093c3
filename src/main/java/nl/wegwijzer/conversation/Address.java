package nl.wegwijzer.conversation;

/**
 * Where a person is reached.
 *
 * @param channel the name of a {@link nl.wegwijzer.conversation.channel.Channel}, such as {@code web} or {@code telegram}
 * @param place   what that channel needs to deliver, such as a chat id; empty when the conversation id is enough
 */
public record Address(String channel, String place) {

    public static final String WEB = "web";
    public static final String TELEGRAM = "telegram";

    public Address {
        if (channel.isBlank()) {
            throw new IllegalArgumentException("An address needs a channel");
        }
    }
}
