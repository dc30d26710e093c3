package nl.wegwijzer.platform.redis;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.ZSetOperations.TypedTuple;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * What is due when: one sorted set, shared by all instances. An entry stays until it is reported done, so a crash repeats work
 * and never loses it; what is done must be harmless when repeated. Thread-safe.
 */
public final class Timetable {

    private static final String ALL = "all";
    private static final RedisScript<Long> REMOVE_UNLESS_MOVED = new DefaultRedisScript<>("""
            local score = redis.call('ZSCORE', KEYS[1], ARGV[1])
            if score and tonumber(score) == tonumber(ARGV[2]) then return redis.call('ZREM', KEYS[1], ARGV[1]) end
            return 0
            """, Long.class);

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;

    public Timetable(StringRedisTemplate redis, Keyspace keyspace) {
        this.redis = redis;
        this.keyspace = keyspace;
    }

    /** Something that is due, and since when. */
    public record Due(String what, Instant at) {}

    /** Plans something, or moves it when it was planned already. */
    public void plan(String what, Instant at) {
        redis.opsForZSet().add(keyspace.key(ALL), what, (double) at.toEpochMilli());
        redis.expire(keyspace.key(ALL), keyspace.expiry());
    }

    /** What is due at a moment, longest due first, at most {@code max}. */
    public List<Due> due(Instant now, int max) {
        Set<TypedTuple<String>> due =
                redis.opsForZSet().rangeByScoreWithScores(keyspace.key(ALL), 0, (double) now.toEpochMilli(), 0, max);
        return due == null
                ? List.of()
                : due.stream()
                        .filter(entry -> entry.getValue() != null && entry.getScore() != null)
                        .map(entry -> new Due(
                                entry.getValue(),
                                Instant.ofEpochMilli(entry.getScore().longValue())))
                        .toList();
    }

    /** Takes an entry off, unless it was planned anew after it was read. */
    public void done(Due due) {
        redis.execute(
                REMOVE_UNLESS_MOVED,
                List.of(keyspace.key(ALL)),
                due.what(),
                Long.toString(due.at().toEpochMilli()));
    }

    /** Takes an entry off, whenever it is due. */
    public void cancel(String what) {
        redis.opsForZSet().remove(keyspace.key(ALL), what);
    }
}
