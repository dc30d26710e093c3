package nl.wegwijzer.conversation;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * Codes that carry a conversation to another door: from the page to Telegram and back. A code works once, for who uses it first,
 * and for half an hour; it is short enough to be typed.
 */
class HandOn {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "w_";
    /** Without signs that are read for another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 10;
    private static final RedisScript<String> USE = new DefaultRedisScript<>("""
            local kept = redis.call('GET', KEYS[1])
            if not kept then return false end
            local whose, by = string.match(kept, '^([^|]+)|?(.*)$')
            if by == '' then redis.call('SET', KEYS[1], whose .. '|' .. ARGV[1], 'KEEPTTL') end
            if by == '' or by == ARGV[1] then return whose end
            return false
            """, String.class);

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;
    private final ConversationStore store;

    HandOn(StringRedisTemplate redis, Keyspace keyspace, ConversationStore store) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.store = store;
    }

    static boolean isCode(String code) {
        return code.toLowerCase(Locale.ROOT).matches(PREFIX + "[" + LETTERS + "]{" + LENGTH + "}");
    }

    /** Makes a code for a conversation. */
    String codeFor(ConversationId conversation) {
        StringBuilder code = new StringBuilder(PREFIX);
        RANDOM.ints(LENGTH, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
        redis.opsForValue().set(keyspace.key(code.toString()), conversation.value(), keyspace.expiry());
        return code.toString();
    }

    /** The conversation of a code that is free or was used by the same before; empty when it is unknown, used or too old. */
    private Optional<ConversationId> use(String code, ConversationId by) {
        String key = keyspace.key(code.toLowerCase(Locale.ROOT));
        return Optional.ofNullable(redis.execute(USE, List.of(key), by.value())).map(ConversationId::new);
    }

    /** Makes an id of a door another name of the conversation that the code carries; false when the code does not work. */
    boolean follow(String code, ConversationId door) {
        return use(code, door).filter(real -> store.aliases().join(door, real)).isPresent();
    }

    /** As {@link #follow}, for a door that gets an id which cannot be guessed: gives the id under which it may be reached. */
    Optional<ConversationId> open(String code) {
        ConversationId door = ConversationId.random();
        return use(code, door)
                .filter(real -> real.cannotBeGuessed() || store.aliases().join(door, real))
                .map(real -> real.cannotBeGuessed() ? real : door);
    }
}
