package nl.wegwijzer.conversation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.wegwijzer.platform.redis.DirectLine;
import nl.wegwijzer.platform.redis.Keyspace;
import nl.wegwijzer.platform.redis.LeavingNote;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.ReturnType;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * What is noted about the deliveries of a conversation: who is delivering, and up to where. The notes are fields of its own document, so that they are taken together with a write and go with it:
 *
 * <ul>
 *   <li>{@code done}: the last delivery that left, with the moment the conversation was begun, since numbers start again then
 *   <li>{@code sure}: the last delivery of which that is confirmed; a refusal takes {@code done} back to it
 *   <li>{@code owner}, {@code until}: the instance that delivers and when its right ends, by the time of Redis
 *   <li>{@code rest}: before when nothing is to be sent, by our clock, because the channel said so
 * </ul>
 */
class DeliveryLedger {

    /** Long enough for a slow call between two renewals, short enough that another instance takes over soon. */
    static final Duration LEASE = Duration.ofSeconds(6);

    /** The field that tells up to where deliveries have left. */
    static final String LEFT = "done";
    /** The field that tells up to where that is confirmed. */
    static final String CONFIRMED = "sure";

    /** Lua that takes the right to deliver: gives 0 when taken, else for how many milliseconds it is not to be had. */
    static final String TAKE_LEASE = """
            local function lease(key, owner, length, clock)
              local held = redis.call('HMGET', key, 'owner', 'until', 'rest')
              local rest = tonumber(held[3] or '0') - tonumber(clock)
              if rest > 0 then return rest end
              local time = redis.call('TIME')
              local now = time[1] * 1000 + math.floor(time[2] / 1000)
              if held[1] and held[1] ~= owner and tonumber(held[2]) > now then return tonumber(held[2]) - now end
              redis.call('HSET', key, 'owner', owner, 'until', string.format('%.0f', now + tonumber(length)))
              return 0
            end
            """;

    private static final RedisScript<Long> ACQUIRE = script(TAKE_LEASE + """
            if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
            return lease(KEYS[1], ARGV[1], ARGV[2], ARGV[3])
            """);
    private static final String NOTE_LEFT = """
            if redis.call('EXISTS', KEYS[1]) == 1 then redis.call('HSET', KEYS[1], 'done', ARGV[1]) end
            return 1
            """;
    private static final RedisScript<Long> LEFT_NOW = script(NOTE_LEFT);
    private static final byte[] RELEASE = bytes("""
            if redis.call('HGET', KEYS[1], 'owner') ~= ARGV[1] then return 1 end
            redis.call('HSET', KEYS[1], 'sure', ARGV[3])
            if redis.call('HGET', KEYS[1], 'rev') ~= ARGV[2] then return 0 end
            redis.call('HDEL', KEYS[1], 'owner', 'until')
            return 1
            """);
    private static final RedisScript<Long> REST = script("""
            if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
            redis.call('HSET', KEYS[1], 'done', ARGV[2], 'sure', ARGV[2], 'rest', ARGV[3])
            if redis.call('HGET', KEYS[1], 'owner') == ARGV[1] then redis.call('HDEL', KEYS[1], 'owner', 'until') end
            return 1
            """);
    private static final RedisScript<Long> FORGET = script("""
            if redis.call('HGET', KEYS[1], 'rev') == ARGV[1] then return redis.call('DEL', KEYS[1]) end
            return 0
            """);

    private final StringRedisTemplate redis;
    private final Keyspace conversations;
    private final DueList due;
    private final Clock clock;
    private final DirectLine line;
    private final String instance = UUID.randomUUID().toString();

    DeliveryLedger(StringRedisTemplate redis, Keyspace conversations, DueList due, Clock clock) {
        this.redis = redis;
        this.conversations = conversations;
        this.due = due;
        this.clock = clock;
        this.line = DirectLine.to(redis);
    }

    private static RedisScript<Long> script(String lua) {
        return new DefaultRedisScript<>(lua, Long.class);
    }

    /** Who delivers for this instance, and what a script needs to take the lease: owner, length, clock. */
    List<String> leaseArguments() {
        return List.of(instance, Long.toString(LEASE.toMillis()), Long.toString(clock.millis()));
    }

    /** Takes or renews the right to deliver among all instances; zero when it is ours, else for how long it is not to be had. */
    Duration acquire(ConversationId id) {
        Long wait = redis.execute(ACQUIRE, List.of(key(id)), leaseArguments().toArray());
        return wait == null ? Duration.ZERO : Duration.ofMillis(wait);
    }

    /** Makes the note ready that a delivery has left. */
    LeavingNote left(Conversation conversation, long sequence) {
        return new LeavingNote(line.ready(NOTE_LEFT, key(conversation.id()), done(conversation, sequence)));
    }

    /** Opens what the notes need, so that the first need not wait. */
    void open() {
        line.open();
    }

    /** Notes that a delivery has left, for certain. */
    void leftNow(Conversation conversation, long sequence) {
        redis.execute(LEFT_NOW, List.of(key(conversation.id())), done(conversation, sequence));
    }

    /**
     * What was delivered.
     *
     * @param due       the conversation as it was listed
     * @param revision  up to which revision nothing is left to do
     * @param confirmed what the field {@value #CONFIRMED} becomes
     */
    record Delivered(DueList.Due due, long revision, String confirmed) {}

    /**
     * Gives the right to deliver back for many conversations at once, where there is no newer revision.
     *
     * @return those without; what was written since is delivered by who wrote it
     */
    List<DueList.Due> release(List<Delivered> delivered) {
        List<Object> answers = redis.executePipelined((RedisCallback<Object>) connection -> {
            for (Delivered one : delivered) {
                connection
                        .scriptingCommands()
                        .eval(
                                RELEASE,
                                ReturnType.INTEGER,
                                1,
                                bytes(key(one.due().id())),
                                bytes(instance),
                                bytes(Long.toString(one.revision())),
                                bytes(one.confirmed()));
            }
            return null;
        });
        return IntStream.range(0, delivered.size())
                .filter(i -> !Long.valueOf(0).equals(answers.get(i)))
                .mapToObj(i -> delivered.get(i).due())
                .toList();
    }

    /** Takes back that anything after {@code done} has left, and lets the conversation rest. */
    void rest(Conversation conversation, long done, Duration time) {
        String until = Long.toString(clock.instant().plus(time).toEpochMilli());
        redis.execute(REST, List.of(key(conversation.id())), instance, done(conversation, done), until);
        due.list(conversation.id(), time);
    }

    /** Deletes a conversation that has not changed since. */
    void forget(ConversationId id, long revision) {
        redis.execute(FORGET, List.of(key(id)), Long.toString(revision));
    }

    /** The number of the last delivery that left; 0 when none has. */
    long doneUpTo(Conversation conversation) {
        return upTo(conversation, redis.<String, String>opsForHash().get(key(conversation.id()), LEFT));
    }

    /** Reads such a field; one of a conversation that was begun before under the same id does not count. */
    static long upTo(Conversation conversation, @Nullable String noted) {
        String none = done(conversation, 0);
        String begun = none.substring(0, none.length() - 1);
        return noted != null && noted.startsWith(begun) ? Long.parseLong(noted.substring(begun.length())) : 0;
    }

    /** How such a field reads. */
    static String done(Conversation conversation, long sequence) {
        return conversation.createdAt() + "|" + sequence;
    }

    private String key(ConversationId id) {
        return conversations.key(id.value());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
