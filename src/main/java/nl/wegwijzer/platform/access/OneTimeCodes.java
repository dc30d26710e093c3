package nl.wegwijzer.platform.access;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Codes that carry something from a screen to a chat, once: ten letters and digits that nobody mistakes for each other. Reading one takes
 * it away in the same step. Thread-safe, across instances.
 */
public final class OneTimeCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 10;

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;

    public OneTimeCodes(StringRedisTemplate redis, Keyspace keyspace) {
        this.redis = redis;
        this.keyspace = keyspace;
    }

    /** A code for what it carries, for as long as the keyspace keeps it. */
    public String make(String carried) {
        String code = RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
                .collect(Collectors.joining());
        redis.opsForValue().set(keyspace.key(code), carried, keyspace.expiry());
        return code;
    }

    /** Whether a text has the form of such a code. */
    public static boolean isCode(String text) {
        return text.strip().toUpperCase(Locale.ROOT).matches("[A-Z2-9]{" + LENGTH + "}");
    }

    /** What a code carries; it does not work again. Empty when it is unknown, used or too old. */
    public Optional<String> redeem(String code) {
        String typed = code.strip().toUpperCase(Locale.ROOT);
        return isCode(typed)
                ? Optional.ofNullable(redis.opsForValue().getAndDelete(keyspace.key(typed)))
                : Optional.empty();
    }
}
