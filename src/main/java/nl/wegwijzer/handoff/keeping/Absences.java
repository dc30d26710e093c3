package nl.wegwijzer.handoff.keeping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Which advisers are away, and until when; they say so themselves. */
public class Absences {

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;
    private final Clock clock;

    public Absences(StringRedisTemplate redis, Keyspace keyspace, Clock clock) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.clock = clock;
    }

    /** The last day on which an adviser is away; absent when the adviser is there. */
    public Optional<LocalDate> until(String adviser) {
        return Optional.ofNullable(redis.opsForValue().get(keyspace.key(adviser)))
                .map(LocalDate::parse)
                .filter(last -> !last.isBefore(LocalDate.now(clock)));
    }

    public boolean isAway(String adviser) {
        return until(adviser).isPresent();
    }

    /** Notes the last day of an absence; a day in the past ends it. */
    public void away(String adviser, LocalDate last) {
        redis.opsForValue().set(keyspace.key(adviser), last.toString(), keyspace.expiry());
    }
}
