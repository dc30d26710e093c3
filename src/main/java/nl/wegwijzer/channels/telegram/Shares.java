package nl.wegwijzer.channels.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Which parts of the inbox this instance works on. A part has one holder at a time, by a lease in Redis that is renewed while
 * the instance lives, so what one person writes stays in order; parts are spread evenly over the instances that live. A new
 * instance gets its share when the others have finished what they began in it; that of a dead one is taken over when its lease
 * ends.
 */
class Shares {

    private static final Logger LOG = LoggerFactory.getLogger(Shares.class);

    @SuppressWarnings("rawtypes") // a list of numbers is all that a script can give
    private static final RedisScript<List> HOLD = new DefaultRedisScript<>("""
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            local till = string.format('%.0f', now + tonumber(ARGV[2]))
            redis.call('ZADD', KEYS[2], till, ARGV[1])
            redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
            local mine, free = {}, {}
            for part = 0, tonumber(ARGV[3]) - 1 do
              local held = redis.call('HMGET', KEYS[1], part .. ':who', part .. ':till')
              if held[1] == ARGV[1] then table.insert(mine, part)
              elseif not held[1] or tonumber(held[2]) <= now then table.insert(free, part) end
            end
            local fair = math.ceil(tonumber(ARGV[3]) / redis.call('ZCARD', KEYS[2]))
            while #mine < fair and #free > 0 do table.insert(mine, table.remove(free, 1)) end
            for _, part in ipairs(mine) do redis.call('HSET', KEYS[1], part .. ':who', ARGV[1], part .. ':till', till) end
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            redis.call('PEXPIRE', KEYS[2], ARGV[2])
            table.insert(mine, 1, fair)
            return mine
            """, List.class);

    private static final RedisScript<Long> LET_GO = new DefaultRedisScript<>("""
            for i = 2, #ARGV do
              if redis.call('HGET', KEYS[1], ARGV[i] .. ':who') == ARGV[1] then
                redis.call('HDEL', KEYS[1], ARGV[i] .. ':who', ARGV[i] .. ':till')
              end
            end
            return 1
            """, Long.class);
    private static final long NEVER = Long.MIN_VALUE;

    private final StringRedisTemplate redis;
    private final List<String> keys;
    private final Duration lease;
    private final String instance = UUID.randomUUID().toString();
    private final List<Part> parts =
            IntStream.range(0, Inbox.PARTS).mapToObj(_ -> new Part()).toList();

    Shares(StringRedisTemplate redis, TelegramKeys keys) {
        this.redis = redis;
        this.keys = List.of(
                keys.lease().key(TelegramKeys.TOGETHER + "shares"), keys.lease().key(TelegramKeys.TOGETHER + "alive"));
        this.lease = keys.lease().expiry();
    }

    /** What this instance knows of one part. */
    private static final class Part {
        private volatile long heldSince = NEVER;
        private final AtomicLong term = new AtomicLong();
        private volatile boolean leaving;
    }

    /** The name of this instance among all. */
    String instance() {
        return instance;
    }

    /** Renews what is held and takes what is free; to be called several times within the length of a lease, by one thread. */
    void tick() {
        long asked = System.nanoTime();
        try {
            List<?> answer = redis.execute(
                    HOLD, keys, instance, Long.toString(lease.toMillis()), Integer.toString(parts.size()));
            if (answer == null) {
                return;
            }
            List<Integer> numbers =
                    answer.stream().map(n -> ((Number) n).intValue()).toList();
            hold(numbers.getFirst(), numbers.subList(1, numbers.size()), asked);
        } catch (DataAccessException redisAway) {
            LOG.debug(
                    "The shares could not be renewed: {}", redisAway.getClass().getSimpleName());
        }
    }

    private void hold(int fair, List<Integer> mine, long asked) {
        int surplus = Math.max(0, mine.size() - fair);
        int before = held().size();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!mine.contains(i)) {
                part.heldSince = NEVER;
                part.leaving = false;
                continue;
            }
            if (!isHeld(part)) {
                part.term.incrementAndGet();
            }
            part.heldSince = asked;
            part.leaving = mine.indexOf(i) >= mine.size() - surplus;
        }
        if (held().size() != before) {
            LOG.info("This instance works on {} of {} parts of the Telegram inbox", held().size(), parts.size());
        }
    }

    private boolean isHeld(Part part) {
        long since = part.heldSince;
        return since != NEVER && System.nanoTime() - since < lease.toNanos() * 4 / 5;
    }

    /** The parts of which new work may begin here. */
    List<Integer> held() {
        List<Integer> held = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (isHeld(parts.get(i)) && !parts.get(i).leaving) {
                held.add(i);
            }
        }
        return held;
    }

    /** The parts that another instance is to have as soon as what was begun in them is done. */
    List<Integer> leaving() {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).leaving)
                .boxed()
                .toList();
    }

    /** Counts how often a part was gained anew: what was begun in an earlier term must not go on in a later one. */
    long term(int part) {
        return parts.get(part).term.get();
    }

    /** Whether a part is held without a break since that term began; false by itself when it could not be renewed in time. */
    boolean holds(int part, long term) {
        return term(part) == term && isHeld(parts.get(part));
    }

    /** Gives a part to whoever asks next. */
    void letGo(int part) {
        parts.get(part).heldSince = NEVER;
        parts.get(part).leaving = false;
        release(List.of(part));
    }

    /** Gives everything back, for stopping. */
    void release() {
        parts.forEach(part -> part.heldSince = NEVER);
        release(IntStream.range(0, parts.size()).boxed().toList());
        try {
            redis.opsForZSet().remove(keys.get(1), instance);
        } catch (DataAccessException redisAway) {
            LOG.debug("This instance is forgotten by itself");
        }
    }

    private void release(List<Integer> which) {
        List<String> arguments = new ArrayList<>(List.of(instance));
        which.forEach(part -> arguments.add(Integer.toString(part)));
        try {
            redis.execute(LET_GO, keys.subList(0, 1), arguments.toArray());
        } catch (DataAccessException redisAway) {
            LOG.debug("The lease ends by itself");
        }
    }
}
