package nl.wegwijzer.channels.telegram;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/** Secrets that are made once, by whichever instance needs one first, and shared by all through Redis. */
class KeptSecrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    KeptSecrets(StringRedisTemplate redis, Keyspace keyspace) {
        this.redis = redis;
        this.keyspace = keyspace;
    }

    /** The secret of that name, 43 characters of {@code A-Z a-z 0-9 - _}; throws when Redis is away and it is not known yet. */
    Token get(String name) {
        return known.computeIfAbsent(name, this::keptOrMade);
    }

    private Token keptOrMade(String name) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String key = keyspace.key(name);
        redis.opsForValue().setIfAbsent(key, made, keyspace.expiry());
        redis.expire(key, keyspace.expiry());
        return new Token(Optional.ofNullable(redis.opsForValue().get(key)).orElse(made));
    }

    /** As long as the service runs its secrets stay. */
    @Scheduled(initialDelayString = "1d", fixedDelayString = "1d")
    void keep() {
        known.keySet().forEach(name -> redis.expire(keyspace.key(name), keyspace.expiry()));
    }
}
