package nl.wegwijzer.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.wegwijzer.platform.redis.Found;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;

/**
 * How many conversations have a reply that did not arrive yet, and how long the oldest of those that are due has been waiting. Down
 * when that is too long: something then keeps replies from people.
 */
class DeliveriesHealth implements HealthIndicator {

    private static final Duration AGE_MAX = Duration.ofMinutes(5);
    private static final int LOOK_AT = 5;

    private final ConversationStore store;
    private final Clock clock;

    DeliveriesHealth(ConversationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Health health() {
        try {
            Instant now = clock.instant();
            Duration age = store.due().due(now, LOOK_AT).stream()
                    .map(due -> age(due.id(), now))
                    .max(Duration::compareTo)
                    .orElse(Duration.ZERO);
            Health.Builder health = age.compareTo(AGE_MAX) < 0 ? Health.up() : Health.down();
            return health.withDetail("outbox", store.due().pendingCount())
                    .withDetail("outboxAgeSeconds", age.toSeconds())
                    .build();
        } catch (DataAccessException redisAway) {
            return Health.down().withDetail("redis", "away").build();
        }
    }

    private Duration age(ConversationId id, Instant now) {
        if (!(store.find(id) instanceof Found.Present<Conversation>(Conversation found, long _))
                || found.outbox().isEmpty()) {
            return Duration.ZERO;
        }
        long first = found.outbox().getFirst().sequence();
        return found.history().stream()
                .filter(entry -> entry.sequence() == first)
                .map(entry -> Duration.between(entry.at(), now))
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
