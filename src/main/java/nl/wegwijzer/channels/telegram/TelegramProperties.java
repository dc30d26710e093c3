package nl.wegwijzer.channels.telegram;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the Telegram door.
 *
 * @param token          the token of the bot; empty = Telegram is off
 * @param apiUrl         the Bot API server, with a path if it has one; empty = the official one
 * @param mode           whether updates are fetched or posted to us
 * @param webhookSecret  what Telegram must send along with an update it posts; empty = made once and kept
 * @param pollWait       how long the server holds a poll when there is nothing, 50 seconds at most
 * @param connectTimeout how long making a connection may take
 * @param callTimeout    how long one call other than a poll may take
 * @param sendsAtOnce    how many calls may be under way at once
 * @param turnsAtOnce    how many updates may be in work at once
 * @param inboxMax       how many updates may wait; past it Telegram keeps them
 * @param lease          after how long without a sign of life another instance takes over
 * @param retry          after how long a reply is tried again when Telegram does not say when
 */
@Validated
@ConfigurationProperties("wegwijzer.telegram")
record TelegramProperties(
        @DefaultValue("") Token token,
        @DefaultValue("") String apiUrl,
        @DefaultValue("polling") Mode mode,
        @DefaultValue("") Token webhookSecret,
        @DefaultValue("30s") Duration pollWait,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("15s") Duration callTimeout,
        @DefaultValue("400") @Min(1) @Max(5000) int sendsAtOnce,
        @DefaultValue("1000") @Min(1) @Max(100_000) int turnsAtOnce,
        @DefaultValue("50000") @Min(100) int inboxMax,
        @DefaultValue("5s") Duration lease,
        @DefaultValue("3s") Duration retry) {

    private static final String OFFICIAL = "https://api.telegram.org";
    private static final Duration POLL_WAIT_MAX = Duration.ofSeconds(50);

    /** How updates come in. */
    enum Mode {
        POLLING,
        WEBHOOK
    }

    TelegramProperties {
        if (apiUrl.isBlank()) {
            apiUrl = OFFICIAL;
        }
        if (!apiUrl.startsWith("http://") && !apiUrl.startsWith("https://")) {
            throw new IllegalArgumentException("WEGWIJZER_TELEGRAM_API_URL must start with http:// or https://");
        }
        if (apiUrl.endsWith("/")) {
            apiUrl = apiUrl.substring(0, apiUrl.length() - 1);
        }
        if (token.isSet() && !token.value().matches("[A-Za-z0-9_:-]+")) {
            throw new IllegalArgumentException(
                    "WEGWIJZER_TELEGRAM_TOKEN has characters that no token has; copy it again");
        }
        if (webhookSecret.isSet() && !webhookSecret.value().matches("[A-Za-z0-9_-]{1,256}")) {
            throw new IllegalArgumentException(
                    "WEGWIJZER_TELEGRAM_WEBHOOK_SECRET may have 1 to 256 letters, digits, _ and -");
        }
        if (pollWait.compareTo(POLL_WAIT_MAX) > 0 || pollWait.isNegative()) {
            throw new IllegalArgumentException("wegwijzer.telegram.poll-wait is 0 to 50 seconds");
        }
    }
}
