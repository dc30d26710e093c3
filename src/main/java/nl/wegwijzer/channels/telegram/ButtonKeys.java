package nl.wegwijzer.channels.telegram;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * What a Telegram button carries, at most 64 bytes: the value of the button when it fits, else a short key under which the value
 * is kept. The first two characters tell which, and which version of this class wrote it, so that old keyboards keep working.
 */
class ButtonKeys {

    private static final int BYTES_MAX = 64;
    private static final String VALUE = "1=";
    private static final String KEPT = "1#";
    private static final String SOURCES = "1s";
    private static final int HASH_LENGTH = 22;

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;

    ButtonKeys(StringRedisTemplate redis, Keyspace keyspace) {
        this.redis = redis;
        this.keyspace = keyspace;
    }

    /** What the button carries. The same value always gives the same data, so that repeating a message changes nothing. */
    String dataFor(String value) {
        String direct = VALUE + value;
        if (direct.getBytes(StandardCharsets.UTF_8).length <= BYTES_MAX) {
            return direct;
        }
        String hash = hash(value);
        redis.opsForValue().set(keyspace.key(hash), value, keyspace.expiry());
        return KEPT + hash;
    }

    /** What the button carries that shows the sources of a reply, by its number in the history. */
    static String sourcesOf(long sequence) {
        return SOURCES + sequence;
    }

    /** The number of the reply whose sources are asked for; empty for any other button. */
    static OptionalLong asksSources(String data) {
        return data.matches(SOURCES + "\\d{1,12}")
                ? OptionalLong.of(Long.parseLong(data.substring(SOURCES.length())))
                : OptionalLong.empty();
    }

    /** The value of a button that was pressed; the conversation still decides whether it offered it. */
    Optional<String> valueOf(String data) {
        if (data.startsWith(VALUE) && data.length() > VALUE.length()) {
            return Optional.of(data.substring(VALUE.length()));
        }
        if (data.startsWith(KEPT) && data.length() == KEPT.length() + HASH_LENGTH) {
            return Optional.ofNullable(redis.opsForValue().get(keyspace.key(data.substring(KEPT.length()))));
        }
        return Optional.empty();
    }

    private static String hash(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
