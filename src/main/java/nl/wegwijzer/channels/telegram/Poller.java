package nl.wegwijzer.channels.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/**
 * Fetches updates. The next poll, which tells Telegram that we have the last batch, is made only when that batch is in the
 * inbox. The offset is the end of the last batch and not the highest ever, and is left out when there was nothing: after a quiet
 * week Telegram counts on from a lower number.
 */
class Poller {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final int BATCH = 100;
    private static final Duration PAUSE_MIN = Duration.ofMillis(500);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(30);
    private static final Duration TOKEN_REFUSED = Duration.ofSeconds(30);
    private static final int GARBLED_TRIES = 3;

    private final BotApi api;
    private final UpdateIntake intake;
    private final Leadership leadership;
    private final BotSetup setup;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Duration wait;
    private volatile Optional<Instant> lastPoll = Optional.empty();
    private volatile boolean running = true;
    private long offset;
    private int limit = BATCH;
    private int failures;
    private int garbled;

    Poller(
            BotApi api,
            UpdateIntake intake,
            Leadership leadership,
            BotSetup setup,
            Clock clock,
            MeterRegistry meters,
            Duration wait) {
        this.api = api;
        this.intake = intake;
        this.leadership = leadership;
        this.setup = setup;
        this.clock = clock;
        this.meters = meters;
        this.wait = wait;
    }

    /** When Telegram last answered a poll of this instance. */
    Optional<Instant> lastPoll() {
        return lastPoll;
    }

    /** Polls until stopped; to be run on a thread of its own. */
    void run() throws InterruptedException {
        while (running) {
            if (!leadership.holds() || !setup.ready()) {
                offset = 0;
                Thread.sleep(PAUSE_MIN.dividedBy(2));
                continue;
            }
            try {
                Thread.sleep(poll());
            } catch (DataAccessException | Inbox.Full notNow) {
                // The batch stays with Telegram: it was not confirmed, and the offset has not moved.
                LOG.warn(
                        "Telegram updates wait at Telegram: {}",
                        notNow.getClass().getSimpleName());
                Thread.sleep(backOff());
            } catch (RuntimeException broken) {
                LOG.error("ALARM: a poll of Telegram failed; polling goes on", broken);
                Thread.sleep(backOff());
            }
        }
    }

    /** One poll; gives how long to wait before the next. */
    private Duration poll() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("limit", limit);
        parameters.put("timeout", wait.toSeconds());
        parameters.put("allowed_updates", UpdateReader.KINDS);
        if (offset > 0) {
            parameters.put("offset", offset);
        }
        return switch (api.poll(parameters)) {
            case BotApi.Outcome.Done(JsonNode updates) -> {
                take(updates);
                yield Duration.ZERO;
            }
            case BotApi.Outcome.Refused refused -> refused(refused);
            case BotApi.Outcome.Unreachable away -> away(away);
        };
    }

    private void take(JsonNode updates) {
        lastPoll = Optional.of(clock.instant());
        failures = 0;
        List<JsonNode> batch = new ArrayList<>();
        updates.forEach(batch::add);
        if (!leadership.holds()) {
            return;
        }
        intake.take(batch);
        offset = batch.isEmpty() ? 0 : batch.getLast().path("update_id").asLong(0) + 1;
        limit = BATCH;
        garbled = 0;
        meters.counter("wegwijzer.telegram.polled").increment(batch.size());
    }

    private Duration refused(BotApi.Outcome.Refused refused) {
        if (refused.retryAfter().isPresent()) {
            return refused.retryAfter().get();
        }
        switch (refused.code()) {
            case 401, 404 ->
                LOG.error(
                        "Telegram refuses the token ({}). Set WEGWIJZER_TELEGRAM_TOKEN to the token that"
                                + " BotFather gave, or leave it empty to switch Telegram off",
                        refused.code());
            case 409 -> {
                LOG.error(
                        "Telegram gives the updates to someone else (409): another process polls with this token, or a"
                                + " webhook is set. Stop the other process; a webhook is removed now");
                setup.removeWebhook();
            }
            default -> LOG.warn("Telegram refused a poll ({})", refused.code());
        }
        return refused.code() == 401 || refused.code() == 404 ? TOKEN_REFUSED : backOff();
    }

    /** No answer, or one that cannot be read: then one update at a time, and the one that stays unreadable is set aside. */
    private Duration away(BotApi.Outcome.Unreachable away) {
        if (away.kind().equals(ApiAnswers.UNREADABLE)) {
            limit = 1;
            if (++garbled > GARBLED_TRIES && away.update().isPresent()) {
                intake.setAside("not JSON");
                offset = away.update().getAsLong() + 1;
                garbled = 0;
            }
        } else if (running) {
            LOG.warn("Telegram is not reached ({}); trying on", away.kind());
        }
        return backOff();
    }

    private Duration backOff() {
        Duration pause = PAUSE_MIN.multipliedBy(1L << Math.min(failures++, 6));
        Duration most = pause.compareTo(PAUSE_MAX) < 0 ? pause : PAUSE_MAX;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most.toMillis() / 2, most.toMillis() + 1));
    }

    void stop() {
        running = false;
        api.cancelPoll();
    }
}
