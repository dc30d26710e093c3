package nl.wegwijzer.outreach.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.wegwijzer.platform.RateLimiter;

/**
 * Bounds how many codes that do not exist are tried. Codes that exist are not counted, so a hall full of people behind one
 * address is welcome; who guessed too much is told nothing about any code for a while.
 */
final class Guesses {

    private static final int REMEMBERED_MAX = 10_000;

    private final RateLimiter limiter;
    private final RateLimiter.Limit misses;
    private final Clock clock;
    private final Map<String, Instant> refused = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED_MAX;
        }
    });

    Guesses(RateLimiter limiter, int perMinute, Clock clock) {
        this.limiter = limiter;
        this.misses = new RateLimiter.Limit("campaign-guesses", perMinute, Duration.ofMinutes(1));
        this.clock = clock;
    }

    boolean tooMany(String who) {
        Instant until = refused.get(who);
        return until != null && clock.instant().isBefore(until);
    }

    void missed(String who) {
        limiter.take(misses, who)
                .ifPresent(wait -> refused.put(who, clock.instant().plus(Duration.ofMinutes(1))));
    }
}
