package nl.wegwijzer.channels.telegram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** What Telegram sends along with an update it posts: the configured secret, or one that was made once and is kept. */
class WebhookSecret {

    private final Token configured;
    private final KeptSecrets kept;

    WebhookSecret(Token configured, KeptSecrets kept) {
        this.configured = configured;
        this.kept = kept;
    }

    Token token() {
        return configured.isSet() ? configured : kept.get("webhook");
    }

    /** Compares in a time that does not tell how much was right. */
    boolean matches(String sent) {
        return MessageDigest.isEqual(
                token().value().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
