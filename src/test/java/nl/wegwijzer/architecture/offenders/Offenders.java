package nl.wegwijzer.architecture.offenders;

import java.time.Instant;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.transaction.event.TransactionalEventListener;

/** One offence against each rule of the house, so that a rule that no longer fires is noticed. */
final class Offenders {

    Instant readsTheWallClock() {
        return Instant.now();
    }

    void throwsABareException() {
        throw new RuntimeException("bare");
    }

    @TransactionalEventListener
    void isNeverCalled(String event) {}

    void usesRedisWithoutAnOwner(RedisTemplate<String, String> redis) {
        redis.hasKey("nobody:1");
    }
}
