package nl.wegwijzer.channels.telegram.group;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Which group of advisers belongs to which desk. A group has one desk; a desk may have several groups. */
class Groups {

    private static final String REGION = "region:";
    private static final String CHAT = "chat:";

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;

    Groups(StringRedisTemplate redis, Keyspace keyspace) {
        this.redis = redis;
        this.keyspace = keyspace;
    }

    void link(long chat, String region) {
        unlink(chat);
        redis.opsForValue().set(keyspace.key(CHAT + chat), region, keyspace.expiry());
        redis.opsForSet().add(keyspace.key(REGION + region), Long.toString(chat));
        redis.expire(keyspace.key(REGION + region), keyspace.expiry());
    }

    /** True when it was linked. */
    boolean unlink(long chat) {
        Optional<String> region = regionOf(chat);
        region.ifPresent(code -> redis.opsForSet().remove(keyspace.key(REGION + code), Long.toString(chat)));
        redis.delete(keyspace.key(CHAT + chat));
        return region.isPresent();
    }

    /** The group got another number, as when it becomes a supergroup. */
    void moved(long from, long to) {
        regionOf(from).ifPresent(region -> {
            unlink(from);
            link(to, region);
        });
    }

    /** The desk of a group; empty when the group is not linked. */
    Optional<String> regionOf(long chat) {
        return Optional.ofNullable(redis.opsForValue().get(keyspace.key(CHAT + chat)));
    }

    /** The groups of a desk. Being used renews the link. */
    Set<Long> of(String region) {
        Set<String> chats = redis.opsForSet().members(keyspace.key(REGION + region));
        if (chats == null || chats.isEmpty()) {
            return Set.of();
        }
        redis.expire(keyspace.key(REGION + region), keyspace.expiry());
        return chats.stream()
                .map(Long::parseLong)
                .peek(chat -> redis.expire(keyspace.key(CHAT + chat), keyspace.expiry()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
