package nl.wegwijzer.channels.telegram;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.platform.redis.DirectLine;
import nl.wegwijzer.platform.redis.Keyspace;
import nl.wegwijzer.platform.redis.LeavingNote;
import nl.wegwijzer.privacy.PersonalDataHolder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * What is known of a chat besides the conversation: whether it blocked us, whether the group moved to another number, and how
 * far a reply in several messages is. Kept by conversation, so that it is found and erased with it.
 */
class Chats implements PersonalDataHolder {

    private static final String BLOCKED = "blocked";
    private static final String MOVED_TO = "moved-to";
    private static final String PROGRESS = "progress";
    private static final String UNCERTAIN = "uncertain";
    private static final String MOVED_FROM = "from:";
    private static final String PUT_LUA = """
            redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
            return redis.call('PEXPIRE', KEYS[1], ARGV[3])
            """;
    private static final RedisScript<Long> PUT = new DefaultRedisScript<>(PUT_LUA, Long.class);

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;
    private final KeptSecrets secrets;
    private final DirectLine line;
    private volatile @Nullable KeyedHash keyed;

    Chats(StringRedisTemplate redis, Keyspace keyspace, KeptSecrets secrets) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.secrets = secrets;
        this.line = DirectLine.to(redis);
    }

    /** The conversation that belongs to a place. It cannot be guessed from the number of the chat. */
    ConversationId conversation(String place) {
        String hash = hash(place);
        if (place.startsWith("-")) {
            String before = redis.opsForValue().get(keyspace.key(MOVED_FROM + hash));
            if (before != null) {
                return new ConversationId(before);
            }
        }
        return new ConversationId(hash);
    }

    private String hash(String place) {
        KeyedHash known = keyed;
        if (known == null) {
            known = new KeyedHash(secrets.get("conversations"));
            keyed = known;
        }
        return "t" + known.of(place);
    }

    /** The person blocked us, or the account is gone: reminders are not sent any more. */
    void blocked(ConversationId id) {
        put(id, BLOCKED, "1");
    }

    void unblocked(ConversationId id) {
        remove(id, BLOCKED);
    }

    boolean isBlocked(ConversationId id) {
        return get(id, BLOCKED).isPresent();
    }

    /** A group got another number; it keeps its conversation. */
    void moved(ConversationId id, long to) {
        put(id, MOVED_TO, Long.toString(to));
        redis.opsForValue().set(keyspace.key(MOVED_FROM + hash(Long.toString(to))), id.value(), keyspace.expiry());
    }

    /** The number at which a chat is reached now. */
    long reachedAt(ConversationId id, long chat) {
        return chat > 0 ? chat : get(id, MOVED_TO).map(Long::parseLong).orElse(chat);
    }

    /** How many messages of a reply have gone out. */
    int progress(ConversationId id, long sequence) {
        return get(id, PROGRESS)
                .map(text -> text.split(":"))
                .filter(parts -> parts.length == 2 && parts[0].equals(Long.toString(sequence)))
                .map(parts -> Integer.parseInt(parts[1]))
                .orElse(0);
    }

    void progress(ConversationId id, long sequence, int messages) {
        put(id, PROGRESS, sequence + ":" + messages);
    }

    /** The note that so many messages of a reply have gone out, for the moment at which the last of them leaves. */
    LeavingNote progressWhenLeft(ConversationId id, long sequence, int messages) {
        return new LeavingNote(line.ready(
                PUT_LUA,
                keyspace.key(id.value()),
                PROGRESS,
                sequence + ":" + messages,
                Long.toString(keyspace.expiry().toMillis())));
    }

    /** Notes that nobody knows whether a message arrived; true when that was so before, for the same message. */
    boolean uncertainAgain(ConversationId id, long sequence, int message) {
        String now = sequence + ":" + message;
        if (get(id, UNCERTAIN).filter(now::equals).isPresent()) {
            return true;
        }
        put(id, UNCERTAIN, now);
        return false;
    }

    /**
     * Whether nobody else asked for that within a moment; takes note of who did.
     *
     * @param asker who asks, who may ask again after a crash
     */
    boolean firstInAMoment(ConversationId id, String what, String asker, Duration moment) {
        String key = keyspace.key("moment:" + id.value() + ":" + what);
        return Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(key, asker, moment))
                || asker.equals(redis.opsForValue().get(key));
    }

    private Optional<String> get(ConversationId id, String field) {
        return Optional.ofNullable(redis.<String, String>opsForHash().get(keyspace.key(id.value()), field));
    }

    private void put(ConversationId id, String field, String value) {
        redis.execute(
                PUT,
                java.util.List.of(keyspace.key(id.value())),
                field,
                value,
                Long.toString(keyspace.expiry().toMillis()));
    }

    private void remove(ConversationId id, String field) {
        redis.opsForHash().delete(keyspace.key(id.value()), field);
    }

    @Override
    public String holds() {
        return "telegram";
    }

    @Override
    public Map<String, Object> export(Subject subject) {
        Map<String, String> kept = redis.<String, String>opsForHash().entries(keyspace.key(subject.conversation()));
        return Map.copyOf(kept);
    }

    @Override
    public int erase(Subject subject) {
        get(new ConversationId(subject.conversation()), MOVED_TO)
                .ifPresent(to -> redis.delete(keyspace.key(MOVED_FROM + hash(to))));
        return redis.delete(keyspace.key(subject.conversation())) ? 1 : 0;
    }
}
