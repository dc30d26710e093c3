package nl.wegwijzer.handoff.keeping;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wegwijzer.handoff.notify.GroupCodes;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Ten letters and digits that nobody mistakes for each other; reading one takes it away in the same step. */
public class OneTimeCodes implements GroupCodes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 10;

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;

    public OneTimeCodes(StringRedisTemplate redis, Keyspace keyspace) {
        this.redis = redis;
        this.keyspace = keyspace;
    }

    @Override
    public String make(String what) {
        String code = RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
                .collect(Collectors.joining());
        redis.opsForValue().set(keyspace.key(code), what, keyspace.expiry());
        return code;
    }

    @Override
    public Optional<String> redeem(String code) {
        String typed = code.strip().toUpperCase(Locale.ROOT);
        return typed.matches("[A-Z2-9]{10}")
                ? Optional.ofNullable(redis.opsForValue().getAndDelete(keyspace.key(typed)))
                : Optional.empty();
    }
}
