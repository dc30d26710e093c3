package nl.wegwijzer.conversation;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The id of a conversation. For the web it is a capability: who knows it may read and write, so it cannot be guessed (160 bits). */
public record ConversationId(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int BYTES = 20;
    /** In base64 without padding. */
    private static final int RANDOM_LENGTH = 27;

    public ConversationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a conversation id");
        }
    }

    /** A fresh id that cannot be guessed. */
    public static ConversationId random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ConversationId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether it has the form of {@link #random}: who knows it may use it. The ids of a channel are made from something known. */
    public boolean cannotBeGuessed() {
        return value.length() == RANDOM_LENGTH;
    }

    /** Without the value: an id is a key to the conversation and does not belong in a log. */
    @Override
    public String toString() {
        return "ConversationId[" + value.substring(0, Math.min(4, value.length())) + "…]";
    }
}
