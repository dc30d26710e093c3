package nl.wegwijzer.channels.telegram;

import io.lettuce.core.XAutoClaimArgs;
import io.lettuce.core.api.async.RedisStreamAsyncCommands;
import io.lettuce.core.models.stream.ClaimedMessages;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.data.redis.connection.stream.Consumer;
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
 * the conversation has taken it; so what a crash interrupts is still here. The same update id is let in once in a day.
 *
 * <p>Redis streams with one consumer group. There are {@value #PARTS} of them and a chat is always in the same, so that several
 * instances share the work and what one person writes stays in order: a part is read by the instance that has it ({@link
 * Shares}), which first takes over what another was given and did not finish.
 */
class Inbox {

    /** Divides evenly over two, three, four and six instances. */
    static final int PARTS = 12;

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final String GROUP = "turns";
    private static final String FIELD = "u";
    private static final int CLAIM_MAX = 500;
    private static final long CLAIM_SECONDS = 2;
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
    private final Map<String, Integer> partOf;

    Inbox(StringRedisTemplate redis, JsonMapper json, TelegramKeys keys, Clock clock, int max) {
        this.redis = redis;
        this.json = json;
        this.keys = keys;
        this.clock = clock;
        this.max = max;
        this.streams = IntStream.range(0, PARTS)
                .mapToObj(part -> keys.inbox().key(TelegramKeys.TOGETHER + part))
                .toList();
        this.partOf = IntStream.range(0, PARTS).boxed().collect(Collectors.toMap(streams::get, part -> part));
    }

    /** An update that waits in a part; without {@code incoming} it was written by another release and cannot be read. */
    record Entry(int part, String id, Optional<Incoming> incoming) {}

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

    /** What is new in some parts, oldest first in each, now given to this reader; waits as long as given when there is nothing. */
    List<Entry> next(String reader, List<Integer> parts, int count, Duration wait) {
        StreamReadOptions options = StreamReadOptions.empty().count(count);
        List<MapRecord<String, Object, Object>> found = read(
                Consumer.from(GROUP, reader),
                wait.isZero() ? options : options.block(wait),
                parts.stream()
                        .map(part -> StreamOffset.create(streams.get(part), ReadOffset.lastConsumed()))
                        .toList());
        return found == null
                ? List.of()
                : found.stream()
                        .map(record -> entry(
                                partOf.getOrDefault(record.getStream(), 0),
                                record.getId().getValue(),
                                String.valueOf(record.getValue().get(FIELD))))
                        .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of offsets
    private @Nullable List<MapRecord<String, Object, Object>> read(
            Consumer reader, StreamReadOptions options, List<StreamOffset<String>> from) {
        return redis.opsForStream().read(reader, options, from.toArray(StreamOffset[]::new));
    }

    /** What was given to any reader of a part and is not done, oldest first, now given to this one. */
    List<Entry> unfinished(String reader, int part) {
        makeGroup(part);
        List<Entry> all = new ArrayList<>();
        String from = "0-0";
        do {
            ClaimedMessages<byte[], byte[]> claimed = claim(reader, part, from);
            claimed.getMessages().forEach(message -> all.add(entry(part, message.getId(), value(message.getBody()))));
            from = claimed.getId();
        } while (!from.equals("0-0"));
        return all;
    }

    private static String value(@Nullable Map<byte[], byte[]> body) {
        return body == null || body.isEmpty()
                ? ""
                : new String(body.values().iterator().next(), StandardCharsets.UTF_8);
    }

    /** The template of Spring knows no XAUTOCLAIM. */
    private ClaimedMessages<byte[], byte[]> claim(String reader, int part, String from) {
        XAutoClaimArgs<byte[]> arguments = new XAutoClaimArgs<byte[]>()
                .consumer(io.lettuce.core.Consumer.from(bytes(GROUP), bytes(reader)))
                .minIdleTime(Duration.ZERO)
                .startId(from)
                .count(CLAIM_MAX);
        ClaimedMessages<byte[], byte[]> claimed =
                redis.execute((RedisCallback<ClaimedMessages<byte[], byte[]>>) connection -> {
                    @SuppressWarnings("unchecked") // Spring's connection speaks in bytes
                    RedisStreamAsyncCommands<byte[], byte[]> commands =
                            (RedisStreamAsyncCommands<byte[], byte[]>) connection.getNativeConnection();
                    return commands.xautoclaim(bytes(streams.get(part)), arguments)
                            .toCompletableFuture()
                            .orTimeout(CLAIM_SECONDS, TimeUnit.SECONDS)
                            .join();
                });
        return claimed == null ? new ClaimedMessages<>("0-0", List.of()) : claimed;
    }

    private void makeGroup(int part) {
        try {
            redis.opsForStream().createGroup(streams.get(part), ReadOffset.from("0-0"), GROUP);
        } catch (RedisSystemException present) {
            if (!String.valueOf(present.getCause()).contains("BUSYGROUP")) {
                throw present;
            }
        }
    }

    private Entry entry(int part, String id, String written) {
        try {
            return new Entry(part, id, Optional.of(json.readValue(written, Incoming.class)));
        } catch (JacksonException otherRelease) {
            return new Entry(part, id, Optional.empty());
        }
    }

    /** Confirms and removes what is done. */
    void done(List<Entry> entries) {
        Map<Integer, List<Entry>> byPart = entries.stream().collect(Collectors.groupingBy(Entry::part));
        redis.executePipelined((RedisCallback<Object>) connection -> {
            byPart.forEach((part, some) -> {
                byte[] stream = bytes(streams.get(part));
                String[] ids = some.stream().map(Entry::id).toArray(String[]::new);
                connection.streamCommands().xAck(stream, GROUP, ids);
                connection.streamCommands().xDel(stream, ids);
            });
            return null;
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
