package nl.wegwijzer.channels.telegram;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/** Which one of all instances polls and introduces the bot: the holder of a lease in Redis, renewed while it lives. */
class Leadership {

    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final RedisScript<Long> HOLD = new DefaultRedisScript<>("""
            local holder = redis.call('GET', KEYS[1])
            if holder and holder ~= ARGV[1] then return 0 end
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            return 1
            """, Long.class);
    private static final RedisScript<Long> RELEASE = new DefaultRedisScript<>("""
            if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
            return 0
            """, Long.class);
    private static final long NEVER = Long.MIN_VALUE;

    private final StringRedisTemplate redis;
    private final String key;
    private final Duration lease;
    private final String instance = UUID.randomUUID().toString();
    private volatile long heldSince = NEVER;

    Leadership(StringRedisTemplate redis, TelegramKeys keys) {
        this.redis = redis;
        this.key = keys.lease().key(TelegramKeys.TOGETHER);
        this.lease = keys.lease().expiry();
    }

    /** Takes or renews the lease; to be called several times within its length, by one thread. */
    void tick() {
        long asked = System.nanoTime();
        try {
            Long held = redis.execute(HOLD, List.of(key), instance, Long.toString(lease.toMillis()));
            boolean mine = held != null && held == 1;
            boolean before = holds();
            heldSince = mine ? asked : NEVER;
            if (mine != before) {
                LOG.info(
                        mine
                                ? "This instance fetches the updates of Telegram"
                                : "Another instance fetches the updates of Telegram");
            }
        } catch (DataAccessException redisAway) {
            LOG.debug("The lease could not be renewed: {}", redisAway.getClass().getSimpleName());
        }
    }

    /** Whether the lease is held and not about to end; false by itself when it could not be renewed in time. */
    boolean holds() {
        long since = heldSince;
        return since != NEVER && System.nanoTime() - since < lease.toNanos() * 4 / 5;
    }

    Duration tickEvery() {
        return lease.dividedBy(5);
    }

    void release() {
        heldSince = NEVER;
        try {
            redis.execute(RELEASE, List.of(key), instance);
        } catch (DataAccessException redisAway) {
            LOG.debug("The lease ends by itself");
        }
    }
}
