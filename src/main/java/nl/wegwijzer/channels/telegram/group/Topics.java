package nl.wegwijzer.channels.telegram.group;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.channels.telegram.SpokenKey;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Which topic is which case, in which group; which message in it is which line; whose turn it is; and of each notice whether it
 * was told there. One turn at a time tells, and a notice counts as told when it has left, so two threads never tell the same and a
 * crash loses nothing.
 *
 * <p>Over 200 lines because it is all that is kept of one topic, and goes together.
 */
class Topics {

    private static final Duration BUSY = Duration.ofSeconds(60);
    private static final String TOLD = "told";
    private static final String LOOK = "name";
    private static final String PRINT = "card-print";
    private static final String HISTORY = "history";
    private static final String AT = "at:";
    private static final String SPOKEN = "spoken:";
    private static final RedisScript<Long> BEGIN = new DefaultRedisScript<>("""
            if redis.call('HGET', KEYS[1], ARGV[1]) == 'told' then return 2 end
            local time = redis.call('TIME')
            local millis = time[1] * 1000 + math.floor(time[2] / 1000)
            local taken = redis.call('HGET', KEYS[1], 'turn')
            if taken and tonumber(string.match(taken, '^%d+')) > millis - tonumber(ARGV[3]) then return 1 end
            redis.call('HSET', KEYS[1], 'turn', string.format('%.0f', millis) .. ':' .. ARGV[2])
            redis.call('PEXPIRE', KEYS[1], ARGV[4])
            return 0
            """, Long.class);

    private static final RedisScript<Long> END = new DefaultRedisScript<>("""
            local taken = redis.call('HGET', KEYS[1], 'turn')
            if taken and string.match(taken, ':(.*)$') == ARGV[1] then return redis.call('HDEL', KEYS[1], 'turn') end
            return 0
            """, Long.class);

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;

    Topics(StringRedisTemplate redis, Keyspace keyspace) {
        this.redis = redis;
        this.keyspace = keyspace;
    }

    /** A case in a group. */
    record Spot(String caseId, long chat) {
        private String id() {
            return "at:" + caseId + ":" + chat;
        }
    }

    /** What may be done with a notice now. */
    enum Turn {
        TELL,
        /** Another thread or instance is at it. */
        WAIT,
        TOLD
    }

    OptionalLong thread(Spot spot) {
        return number(spot, "thread");
    }

    OptionalLong card(Spot spot) {
        return number(spot, "card");
    }

    private OptionalLong number(Spot spot, String field) {
        return text(spot, field).map(Long::parseLong).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    private Optional<String> text(Spot spot, String field) {
        return Optional.ofNullable(redis.<String, String>opsForHash().get(keyspace.key(spot.id()), field));
    }

    /** A message in the topic is this line of the talk. */
    void shows(Spot spot, String line, long message) {
        put(spot, AT + message, line);
        SpokenKey.number(line).ifPresent(number -> put(spot, SPOKEN + number, Long.toString(message)));
    }

    /** Which line of the talk a message in the topic is. */
    Optional<String> lineAt(Spot spot, long message) {
        return text(spot, AT + message);
    }

    /** Where the message stands in the topic of which this line is another form. */
    OptionalLong shown(Spot spot, String line) {
        OptionalLong number = SpokenKey.number(line);
        return number.isEmpty() ? number : number(spot, SPOKEN + number.getAsLong());
    }

    /** How far the history of a topic that was made again has been told: key of the last line; absent when all of it was. */
    Optional<String> historyTold(Spot spot) {
        return text(spot, HISTORY);
    }

    void historyTold(Spot spot, String line) {
        put(spot, HISTORY, line);
    }

    void historyComplete(Spot spot) {
        redis.opsForHash().delete(keyspace.key(spot.id()), HISTORY);
    }

    /** The topic of a case is this one from now on. */
    void made(Spot spot, long thread) {
        gone(spot);
        put(spot, "thread", Long.toString(thread));
        redis.opsForValue().set(keyspace.key(threadId(spot.chat(), thread)), spot.caseId(), keyspace.expiry());
        redis.opsForSet().add(keyspace.key("case:" + spot.caseId()), Long.toString(spot.chat()));
        redis.expire(keyspace.key("case:" + spot.caseId()), keyspace.expiry());
    }

    /**
     * The card of a case is this message.
     *
     * @param print of what it shows
     */
    void card(Spot spot, long message, String print) {
        put(spot, "card", Long.toString(message));
        put(spot, PRINT, print);
    }

    /** Nobody knows what the card shows. */
    void cardUnknown(Spot spot) {
        redis.opsForHash().delete(keyspace.key(spot.id()), PRINT);
    }

    /** Whether the card shows just that. */
    boolean showsCard(Spot spot, String print) {
        return text(spot, PRINT).equals(Optional.of(print));
    }

    /** The topic is no longer there; what was told stays noted. */
    void gone(Spot spot) {
        thread(spot).ifPresent(thread -> redis.delete(keyspace.key(threadId(spot.chat(), thread))));
        redis.opsForHash().delete(keyspace.key(spot.id()), "thread", "card", PRINT, LOOK, HISTORY);
        Object[] messages = redis.<String, String>opsForHash().keys(keyspace.key(spot.id())).stream()
                .filter(field -> field.startsWith(AT) || field.startsWith(SPOKEN))
                .toArray();
        if (messages.length > 0) {
            redis.opsForHash().delete(keyspace.key(spot.id()), messages);
        }
    }

    /** Everything that is kept of the case in this group goes. */
    void forget(Spot spot) {
        gone(spot);
        redis.delete(keyspace.key(spot.id()));
        redis.opsForSet().remove(keyspace.key("case:" + spot.caseId()), Long.toString(spot.chat()));
    }

    /** The groups in which a case has or had a topic. */
    Set<Long> chats(String caseId) {
        Set<String> chats = redis.opsForSet().members(keyspace.key("case:" + caseId));
        return chats == null ? Set.of() : chats.stream().map(Long::parseLong).collect(Collectors.toUnmodifiableSet());
    }

    Optional<String> caseIn(long chat, long thread) {
        return Optional.ofNullable(redis.opsForValue().get(keyspace.key(threadId(chat, thread))));
    }

    private static String threadId(long chat, long thread) {
        return "thread:" + chat + ":" + thread;
    }

    /**
     * Asks for the turn to tell a notice and to show what came of it. A topic gives one turn at a time, for a minute at most by the
     * clock of Redis, which is the same for every instance: so notices come in order, and an older card never goes over a newer.
     *
     * @param mine tells whose turn it is, for {@link #end}
     */
    Turn begin(Spot spot, String notice, String mine) {
        Long found = redis.execute(
                BEGIN,
                List.of(keyspace.key(spot.id())),
                "n:" + notice,
                mine,
                Long.toString(BUSY.toMillis()),
                Long.toString(keyspace.expiry().toMillis()));
        return found == null || found == 1 ? Turn.WAIT : found == 2 ? Turn.TOLD : Turn.TELL;
    }

    void told(Spot spot, String notice) {
        put(spot, "n:" + notice, TOLD);
    }

    /** It had left, and is to be told again all the same. */
    void notTold(Spot spot, String notice) {
        redis.opsForHash().delete(keyspace.key(spot.id()), "n:" + notice);
    }

    /** Gives the turn back, unless it took so long that somebody else has it. */
    void end(Spot spot, String mine) {
        redis.execute(END, List.of(keyspace.key(spot.id())), mine);
    }

    /**
     * Notes once more that nobody knows whether something arrived.
     *
     * @return how often that was so now
     */
    int uncertain(Spot spot, String what) {
        Long times = redis.opsForHash().increment(keyspace.key(spot.id()), "u:" + what, 1);
        redis.expire(keyspace.key(spot.id()), keyspace.expiry());
        return times == null ? 1 : times.intValue();
    }

    /** How often nobody knew whether something arrived. */
    int timesUncertain(Spot spot, String what) {
        return text(spot, "u:" + what).map(Integer::parseInt).orElse(0);
    }

    void certain(Spot spot, String what) {
        redis.opsForHash().delete(keyspace.key(spot.id()), "u:" + what);
    }

    /** Nothing is sent to a group for so long. */
    void rest(long chat, Duration time) {
        redis.opsForValue().set(keyspace.key("rest:" + chat), "1", time);
    }

    /** Nothing is sent about a case to a group for so long. */
    void rest(Spot spot, Duration time) {
        redis.opsForValue().set(keyspace.key("rest:" + spot.id()), "1", time);
    }

    boolean rests(Spot spot) {
        return Stream.of(Long.toString(spot.chat()), spot.id())
                .anyMatch(what -> Boolean.TRUE.equals(redis.hasKey(keyspace.key("rest:" + what))));
    }

    /** Name and icon with which the topic was shown last, so that it changes only when it must. */
    Optional<String> look(Spot spot) {
        return text(spot, LOOK);
    }

    void look(Spot spot, String look) {
        put(spot, LOOK, look);
    }

    private void put(Spot spot, String field, String value) {
        redis.opsForHash().put(keyspace.key(spot.id()), field, value);
        redis.expire(keyspace.key(spot.id()), keyspace.expiry());
    }
}
