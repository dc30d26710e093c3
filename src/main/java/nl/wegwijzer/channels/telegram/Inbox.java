package nl.wegwijzer.channels.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Updates that were received and are not done. An update is in here before Telegram is told that we have it, and leaves when
 * the conversation has taken it; so what a crash interrupts is still here. The same update id is let in once.
 *
 * <p>A plain stream without a consumer group: only the instance that leads reads, from the beginning when it begins to lead, so
 * whatever is in the stream is to be done and nothing needs to be claimed from the dead.
 */
class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    static final String FROM_THE_BEGINNING = "0-0";
    private static final String FIELD = "u";
    private static final RedisScript<Long> ADD = new DefaultRedisScript<>("""
            local n = #ARGV
            if redis.call('XLEN', KEYS[1]) >= tonumber(ARGV[3]) then return -1 end
            local added = 0
            for i = 4, n, 2 do
              if redis.call('SISMEMBER', KEYS[3], ARGV[i]) == 0 and redis.call('SADD', KEYS[2], ARGV[i]) == 1 then
                redis.call('XADD', KEYS[1], '*', 'u', ARGV[i + 1])
                added = added + 1
              end
            end
            redis.call('PEXPIRE', KEYS[1], ARGV[1])
            redis.call('PEXPIRE', KEYS[2], ARGV[2])
            return added
            """, Long.class);

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final TelegramKeys keys;
    private final Clock clock;
    private final int max;
    private final String stream;

    Inbox(StringRedisTemplate redis, JsonMapper json, TelegramKeys keys, Clock clock, int max) {
        this.redis = redis;
        this.json = json;
        this.keys = keys;
        this.clock = clock;
        this.max = max;
        this.stream = keys.inbox().key(TelegramKeys.TOGETHER);
    }

    /** An update that waits; without {@code incoming} it was written by another release and cannot be read. */
    record Entry(String id, Optional<Incoming> incoming) {}

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
            arguments.add(json.writeValueAsString(update));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Long added = redis.execute(ADD, List.of(stream, seen(today), seen(today.minusDays(1))), arguments.toArray());
        if (added == null || added < 0) {
            throw new Full();
        }
        return added.intValue();
    }

    private String seen(LocalDate day) {
        return keys.seen().key(TelegramKeys.TOGETHER + day);
    }

    /** What follows an entry, oldest first; waits as long as given when there is nothing. */
    List<Entry> after(String id, int count, Duration wait) {
        StreamReadOptions options = StreamReadOptions.empty().count(count);
        List<MapRecord<String, Object, Object>> found =
                read(wait.isZero() ? options : options.block(wait), StreamOffset.create(stream, ReadOffset.from(id)));
        return found == null ? List.of() : found.stream().map(this::entry).toList();
    }

    @SuppressWarnings("unchecked") // an array of one offset
    private @Nullable List<MapRecord<String, Object, Object>> read(
            StreamReadOptions options, StreamOffset<String> from) {
        return redis.opsForStream().read(options, from);
    }

    private Entry entry(MapRecord<String, Object, Object> record) {
        try {
            Incoming incoming = json.readValue(String.valueOf(record.getValue().get(FIELD)), Incoming.class);
            return new Entry(record.getId().getValue(), Optional.of(incoming));
        } catch (JacksonException otherRelease) {
            return new Entry(record.getId().getValue(), Optional.empty());
        }
    }

    /** Removes what is done. */
    void done(Collection<String> ids) {
        redis.opsForStream().delete(stream, ids.toArray(String[]::new));
    }

    long depth() {
        Long size = redis.opsForStream().size(stream);
        return size == null ? 0 : size;
    }

    /** How long the oldest has been waiting. */
    Duration age() {
        List<MapRecord<String, Object, Object>> first = redis.opsForStream()
                .range(stream, Range.unbounded(), Limit.limit().count(1));
        // Ids of a stream carry the time of the server, so its time is asked too.
        Long now = redis.execute(
                (RedisCallback<Long>) connection -> connection.serverCommands().time());
        Long arrived = first == null || first.isEmpty()
                ? null
                : first.getFirst().getId().getTimestamp();
        return now == null || arrived == null ? Duration.ZERO : Duration.ofMillis(Math.max(0, now - arrived));
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
