package nl.wegwijzer.channels.telegram;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;

/**
 * How the Telegram door is: when it last polled, how many updates wait and how long, how many were set aside, what Telegram
 * refused, by kind. Down when this instance should poll and has not for a while, or when updates wait too long.
 */
class TelegramHealth implements HealthIndicator {

    private static final Duration AGE_MAX = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final String CALLS = "wegwijzer.telegram.calls";

    private final Inbox inbox;
    private final Poller poller;
    private final BotSetup setup;
    private final Leadership leadership;
    private final Clock clock;
    private final MeterRegistry meters;
    private final TelegramProperties properties;
    private final Instant started;

    TelegramHealth(
            Inbox inbox,
            Poller poller,
            BotSetup setup,
            Leadership leadership,
            Clock clock,
            MeterRegistry meters,
            TelegramProperties properties) {
        this.inbox = inbox;
        this.poller = poller;
        this.setup = setup;
        this.leadership = leadership;
        this.clock = clock;
        this.meters = meters;
        this.properties = properties;
        this.started = clock.instant();
    }

    @Override
    public Health health() {
        try {
            Inbox.Waiting waiting = inbox.waiting();
            Duration age = waiting.age();
            boolean well = setup.ready() && pollsInTime() && age.compareTo(AGE_MAX) < 0;
            Health.Builder health = well ? Health.up() : Health.down();
            poller.lastPoll().ifPresent(at -> health.withDetail("lastPoll", at.toString()));
            return health.withDetail("leads", leadership.holds())
                    .withDetail("introduced", setup.ready())
                    .withDetail("inbox", waiting.depth())
                    .withDetail("inboxAgeSeconds", age.toSeconds())
                    .withDetail("setAside", inbox.setAsideCount())
                    .withDetail("refused", refusals())
                    .build();
        } catch (DataAccessException redisAway) {
            return Health.down().withDetail("redis", "away").build();
        }
    }

    private boolean pollsInTime() {
        if (properties.mode() == TelegramProperties.Mode.WEBHOOK || !leadership.holds()) {
            return true;
        }
        Duration since = Duration.between(
                Optional.of(started)
                        .filter(at -> poller.lastPoll().isEmpty())
                        .or(poller::lastPoll)
                        .orElse(started),
                clock.instant());
        return since.compareTo(properties.pollWait().plus(GRACE)) < 0;
    }

    private Map<String, Long> refusals() {
        Map<String, Long> refused = new TreeMap<>();
        for (Counter counter : meters.find(CALLS).counters()) {
            String outcome =
                    Optional.ofNullable(counter.getId().getTag("outcome")).orElse("");
            if (!outcome.equals("done")) {
                refused.merge(outcome, (long) counter.count(), Long::sum);
            }
        }
        return refused;
    }
}
