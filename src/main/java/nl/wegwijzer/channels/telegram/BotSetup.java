package nl.wegwijzer.channels.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/**
 * Introduces the bot to Telegram, in the background so that the service starts without it: who we are, where updates go, which
 * commands there are. Every step is tried until it is done or refused for good.
 */
class BotSetup {

    private static final Logger LOG = LoggerFactory.getLogger(BotSetup.class);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(30);
    /** Another release, or a person, may have set or removed the webhook meanwhile. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(2);

    static final String WEBHOOK_PATH = "/telegram/webhook";

    private final BotApi api;
    private final Texts texts;
    private final TelegramProperties properties;
    private final WebhookSecret secret;
    private final PublicAddress address;
    private final Leadership leadership;
    private volatile BotIdentity identity = new BotIdentity(0, "");
    private volatile boolean received;
    private volatile boolean registered;

    BotSetup(
            BotApi api,
            Texts texts,
            TelegramProperties properties,
            WebhookSecret secret,
            PublicAddress address,
            Leadership leadership) {
        this.api = api;
        this.texts = texts;
        this.properties = properties;
        this.secret = secret;
        this.address = address;
        this.leadership = leadership;
    }

    BotIdentity identity() {
        return identity;
    }

    /** Whether we know who we are; before that a group message cannot be judged, so nothing is taken. */
    boolean ready() {
        return received;
    }

    /** Does all steps, then sees to it that updates keep coming here; to be run on a thread of its own. */
    void run() throws InterruptedException {
        int failures = 0;
        while (!introduce()) {
            long most = Math.min(PAUSE_MAX.toMillis(), 500L << Math.min(failures++, 6));
            Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
        }
        boolean described = false;
        while (!described) {
            Thread.sleep(leadership.tickEvery());
            described = leadership.holds() && receive() && describe();
        }
        while (true) {
            Thread.sleep(LOOK_AGAIN);
            if (leadership.holds()) {
                receive();
            }
        }
    }

    private boolean introduce() {
        return switch (api.call("getMe", Map.of())) {
            case BotApi.Outcome.Done(JsonNode me) -> {
                identity = new BotIdentity(
                        me.path("id").asLong(0), me.path("username").asString(""));
                received = true;
                LOG.info("Telegram bot @{} is ready", identity.username());
                yield true;
            }
            case BotApi.Outcome.Refused refused -> {
                LOG.error(
                        "Telegram refuses the bot ({}). Set WEGWIJZER_TELEGRAM_TOKEN to the token that BotFather gave, or"
                                + " leave it empty to switch Telegram off",
                        refused.code());
                yield false;
            }
            case BotApi.Outcome.Unreachable(boolean _, String kind, var _) -> {
                LOG.warn("Telegram is not reached at the start ({}); trying on in the background", kind);
                yield false;
            }
        };
    }

    /** Sets or removes the webhook, as the mode asks. */
    private boolean receive() {
        return switch (properties.mode()) {
            case POLLING -> removeWebhook();
            case WEBHOOK -> setWebhook();
        };
    }

    private boolean setWebhook() {
        try {
            if (isSet(api.call("getWebhookInfo", Map.of()))) {
                return true;
            }
            registered = done(
                    "setWebhook",
                    api.call(
                            "setWebhook",
                            Map.of(
                                    "url", address.of(WEBHOOK_PATH),
                                    "secret_token", secret.token().value(),
                                    "allowed_updates", UpdateReader.KINDS)));
            return registered;
        } catch (DataAccessException redisAway) {
            return false;
        }
    }

    /** Whether it was set by this process, with the secret that holds now, and still is. */
    private boolean isSet(BotApi.Outcome info) {
        return registered
                && info instanceof BotApi.Outcome.Done(JsonNode found)
                && found.path("url").asString("").equals(address.of(WEBHOOK_PATH));
    }

    /** Removes a webhook when one is set, which would keep updates from the poll; true when none is set any more. */
    boolean removeWebhook() {
        if (properties.mode() == TelegramProperties.Mode.WEBHOOK) {
            return true;
        }
        return switch (api.call("getWebhookInfo", Map.of())) {
            case BotApi.Outcome.Done(JsonNode info) ->
                info.path("url").asString("").isEmpty() || done("deleteWebhook", api.call("deleteWebhook", Map.of()));
            case BotApi.Outcome.Refused _, BotApi.Outcome.Unreachable _ -> false;
        };
    }

    private boolean describe() {
        boolean all = true;
        for (Language language : List.of(Language.NL, Language.EN)) {
            // Without a language code it holds for everyone whose language has no texts of its own: Dutch is the
            // default.
            Map<String, Object> scope = language == Language.NL ? Map.of() : Map.of("language_code", language.code());
            List<Map<String, String>> commands = WordsReader.COMMANDS.stream()
                    .map(name -> Map.of("command", name, "description", texts.get("command-" + name, language)))
                    .toList();
            all &= done("setMyCommands", api.call("setMyCommands", with(scope, "commands", commands)));
            all &= done(
                    "setMyDescription",
                    api.call("setMyDescription", with(scope, "description", texts.get("description", language))));
            all &= done(
                    "setMyShortDescription",
                    api.call(
                            "setMyShortDescription",
                            with(scope, "short_description", texts.get("short-description", language))));
        }
        return all;
    }

    private static Map<String, Object> with(Map<String, Object> scope, String key, Object value) {
        Map<String, Object> all = new java.util.HashMap<>(scope);
        all.put(key, value);
        return all;
    }

    /** A refusal will not change by asking again, so it is told and left. */
    private static boolean done(String method, BotApi.Outcome outcome) {
        return switch (outcome) {
            case BotApi.Outcome.Done _ -> true;
            case BotApi.Outcome.Refused refused -> {
                LOG.error("Telegram refused {} ({}): {}", method, refused.code(), refused.description());
                yield refused.retryAfter().isEmpty() && refused.code() < 500;
            }
            case BotApi.Outcome.Unreachable _ -> false;
        };
    }
}
