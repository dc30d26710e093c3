package nl.wegwijzer.conversation;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.wegwijzer.platform.redis.Found;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * The other ids under which a conversation is reached, such as that of a chat to which it was carried. The document of such an id has one
 * field, {@code to}; the conversation itself lists its names, so that they are erased with it.
 */
class Aliases {

    private static final int JOIN_TRIES = 25;
    private static final String NAME = "name:";
    private static final RedisScript<Long> CALL = new DefaultRedisScript<>("""
            redis.call('DEL', KEYS[1])
            redis.call('HSET', KEYS[1], 'to', ARGV[1])
            return redis.call('PEXPIRE', KEYS[1], ARGV[2])
            """, Long.class);

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;
    private final ConversationStore store;
    private final ObjectProvider<MilestoneLedger> ledger;

    Aliases(
            StringRedisTemplate redis,
            Keyspace keyspace,
            ConversationStore store,
            ObjectProvider<MilestoneLedger> ledger) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * Makes one id another name of a conversation. What was known under that name completes the conversation.
     *
     * @return false when there is no such conversation
     */
    boolean join(ConversationId name, ConversationId real) {
        for (int i = 0; i < JOIN_TRIES; i++) {
            if (!(store.latest(real) instanceof Found.Present<Conversation>(Conversation kept, long revision))) {
                return false;
            }
            if (!(store.find(name) instanceof Found.Present<Conversation>(Conversation other, long _))) {
                call(kept.id(), name);
                return true;
            }
            if (other.id().equals(kept.id())) {
                return true;
            }
            ledger.ifAvailable(counts -> counts.joined(other, kept));
            if (store.write(kept.completedBy(other), revision, Duration.ZERO).done()) {
                call(kept.id(), name);
                return true;
            }
        }
        return false;
    }

    /** The list of names first: a name that is listed and does not exist is harmless, one that is forgotten is not erased. */
    private void call(ConversationId real, ConversationId name) {
        redis.opsForHash().put(keyspace.key(real.value()), NAME + name.value(), "1");
        redis.execute(
                CALL,
                List.of(keyspace.key(name.value())),
                real.value(),
                Long.toString(keyspace.expiry().toMillis()));
    }

    /** All ids under which a conversation can be found, its own first. */
    List<ConversationId> names(ConversationId id) {
        ConversationId own =
                store.find(id) instanceof Found.Present<Conversation>(Conversation found, long _) ? found.id() : id;
        Stream<ConversationId> others = redis.<String, String>opsForHash().keys(keyspace.key(own.value())).stream()
                .filter(field -> field.startsWith(NAME))
                .map(field -> new ConversationId(field.substring(NAME.length())));
        return Stream.concat(Stream.of(own, id), others).distinct().toList();
    }
}
