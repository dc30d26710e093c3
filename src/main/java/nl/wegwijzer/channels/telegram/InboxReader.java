package nl.wegwijzer.channels.telegram;

import io.lettuce.core.XAutoClaimArgs;
import io.lettuce.core.api.async.RedisStreamAsyncCommands;
import io.lettuce.core.models.stream.ClaimedMessages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.data.redis.connection.stream.Consumer;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the parts of the {@link Inbox} with one consumer group: a part is read by the instance that has it ({@link Shares}), which first
 * takes over what another was given and did not finish.
 */
class InboxReader {

    private static final String GROUP = "turns";
    private static final String FIELD = "u";
    private static final int CLAIM_MAX = 500;
    private static final long CLAIM_SECONDS = 2;

    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final List<String> streams;
    private final Map<String, Integer> partOf;

    InboxReader(StringRedisTemplate redis, JsonMapper json, TelegramKeys keys) {
        this.redis = redis;
        this.json = json;
        this.streams = Inbox.streams(keys);
        this.partOf = IntStream.range(0, Inbox.PARTS).boxed().collect(Collectors.toMap(streams::get, part -> part));
    }

    /** An update that waits in a part; without {@code incoming} it was written by another release and cannot be read. */
    record Entry(int part, String id, Optional<Incoming> incoming) {}

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
}
