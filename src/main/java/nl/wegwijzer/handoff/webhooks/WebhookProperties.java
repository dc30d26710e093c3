package nl.wegwijzer.handoff.webhooks;

import java.net.URI;
import java.time.Duration;
import nl.wegwijzer.platform.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of messages to another system.
 *
 * @param url              where they go; empty = nowhere
 * @param secret           with which they are signed; at least 16 characters
 * @param timeout          how long an answer may take
 * @param giveUpAfter      how long a message is tried again
 * @param privateAddresses whether it may be an address within the own network, and without encryption
 */
@Validated
@ConfigurationProperties("wegwijzer.webhooks")
public record WebhookProperties(
        @DefaultValue("") String url,
        @DefaultValue("") Secret secret,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("1d") Duration giveUpAfter,
        @DefaultValue("false") boolean privateAddresses) {

    private static final int SECRET_MIN = 16;

    public WebhookProperties {
        if (!url.isBlank()) {
            String scheme = String.valueOf(URI.create(url).getScheme());
            if (!scheme.equals("https") && !(privateAddresses && scheme.equals("http"))) {
                throw new IllegalArgumentException("wegwijzer.webhooks.url must begin with https://");
            }
            if (secret.value().length() < SECRET_MIN) {
                throw new IllegalArgumentException(
                        "wegwijzer.webhooks.secret needs at least " + SECRET_MIN + " characters");
            }
        }
    }

    boolean on() {
        return !url.isBlank();
    }
}
