package nl.wegwijzer.outreach.pilots;

import java.util.Set;
import nl.wegwijzer.platform.redis.Keyspace;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Ids of pilots by ambassador and by campaign. */
record PilotIndex(StringRedisTemplate redis, Keyspace keyspace) {

    void add(Pilot pilot) {
        list(owner(pilot.owner()), pilot.id());
        if (!pilot.campaign().isEmpty()) {
            list(campaign(pilot.campaign()), pilot.id());
        }
    }

    void remove(Pilot pilot) {
        redis.opsForSet().remove(owner(pilot.owner()), pilot.id());
        redis.opsForSet().remove(campaign(pilot.campaign()), pilot.id());
    }

    Set<String> ofOwner(String id) {
        return members(owner(id));
    }

    Set<String> ofCampaign(String code) {
        return members(campaign(code));
    }

    private Set<String> members(String key) {
        @Nullable Set<String> ids = redis.opsForSet().members(key);
        return ids == null ? Set.of() : ids;
    }

    private void list(String key, String id) {
        redis.opsForSet().add(key, id);
        redis.expire(key, keyspace.expiry());
    }

    private String owner(String id) {
        return keyspace.key("pilots-of:" + id);
    }

    private String campaign(String code) {
        return keyspace.key("pilots-from:" + code);
    }
}
