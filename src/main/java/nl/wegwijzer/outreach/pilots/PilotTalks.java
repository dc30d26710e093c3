package nl.wegwijzer.outreach.pilots;

import java.util.Optional;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.OutreachKeys;
import nl.wegwijzer.outreach.counting.Salted;
import org.springframework.data.redis.core.HashOperations;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Which pilot grew out of which talk, by a salted mark, so that news of the talk reaches the pilot and nobody reads the talk from the
 * pilot. Whatever comes first, the employer's yes or the adviser, the other finds it. Thread-safe, across instances.
 */
public class PilotTalks {

    private static final String PILOT = "pilot";
    private static final String TAKEN = "taken";

    private final StringRedisTemplate redis;
    private final OutreachKeys keys;
    private final Pilots pilots;

    public PilotTalks(StringRedisTemplate redis, OutreachKeys keys, Pilots pilots) {
        this.redis = redis;
        this.keys = keys;
        this.pilots = pilots;
    }

    /** The employer agreed that the ambassador sees a pilot, without a name. The same talk begins one. */
    public void begin(Campaign campaign, String conversation) {
        String key = key(campaign, conversation);
        hash().putIfAbsent(key, PILOT, Pilots.newId());
        redis.expire(key, keys.pilotTalks().expiry());
        Optional.ofNullable(hash().get(key, PILOT))
                .ifPresent(id -> pilots.begin(
                        id,
                        campaign.code().value(),
                        "",
                        campaign.region(),
                        campaign.owner(),
                        hash().hasKey(key, TAKEN) ? Stage.TALK : Stage.INTEREST));
    }

    /** An adviser has the question of this talk. */
    public void taken(Campaign campaign, String conversation) {
        String key = key(campaign, conversation);
        hash().put(key, TAKEN, "");
        redis.expire(key, keys.pilotTalks().expiry());
        Optional.ofNullable(hash().get(key, PILOT)).ifPresent(pilots::talked);
    }

    /** The employer does not want the pilot to be seen, now or any more. */
    public void end(Campaign campaign, String conversation) {
        String key = key(campaign, conversation);
        Optional.ofNullable(hash().get(key, PILOT)).ifPresent(pilots::erase);
        hash().delete(key, PILOT);
    }

    /** Takes away what could tell that a pilot came of this talk; the pilot stays, since it names nobody. */
    public void forget(Campaign campaign, String conversation) {
        redis.delete(key(campaign, conversation));
    }

    private HashOperations<String, String, String> hash() {
        return redis.opsForHash();
    }

    private String key(Campaign campaign, String conversation) {
        return keys.pilotTalks().key(Salted.hash(campaign.secret(), conversation));
    }
}
