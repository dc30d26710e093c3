package nl.wegwijzer.platform;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.cluster.RedisClusterClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.wegwijzer.platform.redis.Keyspace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts how often something is done, across all instances; while Redis is away each instance counts for itself, so that a limit
 * never stops the service. Who does it is kept as a hash, and for at most as long as the limit lasts. Thread-safe.
 */
public class RateLimiter {

    private static final Logger LOG = LoggerFactory.getLogger(RateLimiter.class);
    private static final Duration TIMEOUT = Duration.ofMillis(500);
    private static final int LOCAL_MAX = 10_000;

    private final Supplier<AbstractRedisClient> client;
    private final Keyspace keyspace;
    private final Map<String, Bucket> local = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > LOCAL_MAX;
        }
    });
    private volatile @Nullable ProxyManager<byte[]> shared;

    RateLimiter(Supplier<AbstractRedisClient> client, Keyspace keyspace) {
        this.client = client;
        this.keyspace = keyspace;
    }

    /**
     * A limit.
     *
     * @param name  what is limited, lower-case words with dashes
     * @param times how often within the period; also how often at once
     */
    public record Limit(String name, int times, Duration period) {
        public Limit {
            if (times < 1 || !period.isPositive()) {
                throw new IllegalArgumentException("A limit allows something: " + name);
            }
        }

        private BucketConfiguration bucket() {
            return BucketConfiguration.builder()
                    .addLimit(limit -> limit.capacity(times).refillGreedy(times, period))
                    .build();
        }
    }

    /** Counts once more; empty when it is within the limit, else how long to wait. */
    public Optional<Duration> take(Limit limit, String who) {
        String key = keyspace.key(limit.name() + ":" + hash(who));
        ConsumptionProbe probe;
        try {
            probe = buckets()
                    .builder()
                    .build(key.getBytes(StandardCharsets.UTF_8), limit::bucket)
                    .tryConsumeAndReturnRemaining(1);
        } catch (RuntimeException storeAway) {
            LOG.warn(
                    "Limits are counted in this instance only: {}",
                    storeAway.getClass().getSimpleName());
            probe = local.computeIfAbsent(
                            key,
                            _ -> Bucket.builder()
                                    .addLimit(bandwidth -> bandwidth
                                            .capacity(limit.times())
                                            .refillGreedy(limit.times(), limit.period()))
                                    .build())
                    .tryConsumeAndReturnRemaining(1);
        }
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Connects with the first use, so that an absent Redis does not stop the start. */
    private ProxyManager<byte[]> buckets() {
        ProxyManager<byte[]> known = shared;
        if (known == null) {
            ExpirationAfterWriteStrategy expiry =
                    ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(keyspace.expiry());
            known = switch (client.get()) {
                case RedisClusterClient cluster ->
                    Bucket4jLettuce.casBasedBuilder(cluster)
                            .expirationAfterWrite(expiry)
                            .requestTimeout(TIMEOUT)
                            .build();
                case RedisClient single ->
                    Bucket4jLettuce.casBasedBuilder(single)
                            .expirationAfterWrite(expiry)
                            .requestTimeout(TIMEOUT)
                            .build();
                default -> throw new IllegalStateException("Redis is reached in an unknown way");
            };
            shared = known;
        }
        return known;
    }

    private static String hash(String who) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(who.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 10);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
