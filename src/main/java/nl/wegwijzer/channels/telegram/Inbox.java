package nl.wegwijzer.channels.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;
import tools.jackson.databind.json.JsonMapper;

/**
 * Updates that were received and are not done. An update is in here before Telegram is told that we have it, and leaves when
 * the conversation has taken it; so what a crash interrupts is still here. The same update id is let in once in a day.
 *
 * <p>Redis streams. There are {@value #PARTS} of them and a chat is always in the same, so that several instances share the work and
 * what one person writes stays in order. {@link InboxReader} reads them.
 */
class Inbox {

    /** Divides evenly over two, three, four and six instances. */
    static final int PARTS = 12;

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final RedisScript<Long> ADD = new DefaultRedisScript<>("""
            local waiting = 0
            for i = 3, #KEYS do waiting = waiting + redis.call('XLEN', KEYS[i]) end
            if waiting >= tonumber(ARGV[3]) then return -1 end
            local added = 0
            for i = 4, #ARGV, 3 do
              if redis.call('SISMEMBER', KEYS[2], ARGV[i]) == 0 and redis.call('SADD', KEYS[1], ARGV[i]) == 1 then
                local stream = KEYS[3 + tonumber(ARGV[i + 1])]
                redis.call('XADD', stream, '*', 'u', ARGV[i + 2])
                redis.call('PEXPIRE', stream, ARGV[1])
                added = added + 1
              end
            end
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            return added
            """, Long.class);

    /** How many wait, and since when the oldest does; the ids of a stream carry the time of the server. */
    @SuppressWarnings("rawtypes") // a list of numbers is all that a script can give
    private static final RedisScript<List> LOOK = new DefaultRedisScript<>("""
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            local waiting, oldest = 0, now
            for _, stream in ipairs(KEYS) do
              waiting = waiting + redis.call('XLEN', stream)
              local first = redis.call('XRANGE', stream, '-', '+', 'COUNT', 1)[1]
              if first then oldest = math.min(oldest, tonumber(string.match(first[1], '^%d+'))) end
            end
            return {waiting, now - oldest}
            """, List.class);

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final TelegramKeys keys;
    private final Clock clock;
    private final int max;
    private final List<String> streams;

    Inbox(StringRedisTemplate redis, JsonMapper json, TelegramKeys keys, Clock clock, int max) {
        this.redis = redis;
        this.json = json;
        this.keys = keys;
        this.clock = clock;
        this.max = max;
        this.streams = streams(keys);
    }

    /** The stream of each part. */
    static List<String> streams(TelegramKeys keys) {
        return IntStream.range(0, PARTS)
                .mapToObj(part -> keys.inbox().key(TelegramKeys.TOGETHER + part))
                .toList();
    }

    /** How many updates wait, and for how long the oldest does. */
    record Waiting(long depth, Duration age) {}

    /** There are as many as may wait; Telegram keeps the rest. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Lets updates in, in order, leaving out those that were let in before.
     *
     * @return how many were new
     * @throws Full when too many wait; nothing was let in
     */
    int add(List<Incoming> updates) {
        if (updates.isEmpty()) {
            return 0;
        }
        List<String> arguments = new ArrayList<>();
        arguments.add(Long.toString(keys.inbox().expiry().toMillis()));
        arguments.add(Long.toString(keys.seen().expiry().toMillis()));
        arguments.add(Integer.toString(max));
        for (Incoming update : updates) {
            arguments.add(Long.toString(update.update()));
            arguments.add(Integer.toString(Math.floorMod(update.place().hashCode(), PARTS)));
            arguments.add(json.writeValueAsString(update));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<String> touched = Stream.concat(Stream.of(seen(today), seen(today.minusDays(1))), streams.stream())
                .toList();
        Long added = redis.execute(ADD, touched, arguments.toArray());
        if (added == null || added < 0) {
            throw new Full();
        }
        return added.intValue();
    }

    private String seen(LocalDate day) {
        return keys.seen().key(TelegramKeys.TOGETHER + day);
    }

    Waiting waiting() {
        List<?> found = redis.execute(LOOK, streams);
        return found == null
                ? new Waiting(0, Duration.ZERO)
                : new Waiting(number(found.getFirst()), Duration.ofMillis(number(found.getLast())));
    }

    private static long number(Object found) {
        return ((Number) found).longValue();
    }

    /** Counts an update that cannot be dealt with; what was in it is not kept. */
    void setAside(String reason) {
        LOG.error("ALARM: an update of Telegram was set aside ({}); the rest goes on", reason);
        String key = keys.aside().key(TelegramKeys.TOGETHER);
        redis.opsForValue().increment(key);
        redis.expire(key, keys.aside().expiry());
    }

    /** How many updates were set aside in the last days. */
    long setAsideCount() {
        String count = redis.opsForValue().get(keys.aside().key(TelegramKeys.TOGETHER));
        return count == null ? 0 : Long.parseLong(count);
    }
}
