package nl.wegwijzer.outreach;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.wegwijzer.platform.redis.Documents;
import nl.wegwijzer.platform.redis.Found;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Campaigns in Redis, listed by ambassador and by region. */
class CampaignStore {

    private static final int VERSION = 1;
    private static final int TRIES = 10;

    private final Documents<Campaign> documents;
    private final StringRedisTemplate redis;
    private final OutreachKeys keys;

    CampaignStore(StringRedisTemplate redis, JsonMapper json, OutreachKeys keys) {
        this.documents = new Documents<>(redis, json, keys.campaigns(), Campaign.class, VERSION, Map.of());
        this.redis = redis;
        this.keys = keys;
    }

    Optional<Campaign> find(CampaignCode code) {
        return documents.find(code.value()) instanceof Found.Present<Campaign>(Campaign found, long _)
                ? Optional.of(found)
                : Optional.empty();
    }

    /** Stores a new campaign; false when its code is taken. It is listed first, so that none is ever out of sight. */
    boolean insert(Campaign made) {
        list(ownerKey(made.owner()), made);
        if (made.region() != null) {
            list(regionKey(made.region()), made);
        }
        return documents.insert(made.code().value(), made);
    }

    private void list(String key, Campaign made) {
        redis.opsForSet().add(key, made.code().value());
        redis.expire(key, keys.index().expiry());
    }

    /** Changes a campaign on what is there; absent when there is none. */
    Optional<Campaign> change(CampaignCode code, UnaryOperator<Campaign> change) {
        for (int i = 0; i < TRIES; i++) {
            if (!(documents.find(code.value()) instanceof Found.Present<Campaign>(Campaign current, long revision))) {
                return Optional.empty();
            }
            Campaign next = change.apply(current);
            if (documents.replace(code.value(), next, revision)) {
                return Optional.of(next);
            }
        }
        throw new CampaignBusy();
    }

    /** The campaign changed under every try; nothing was changed. */
    static final class CampaignBusy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    List<Campaign> ofOwner(String owner) {
        return all(redis.opsForSet().members(ownerKey(owner)));
    }

    List<Campaign> inRegion(String region) {
        return all(redis.opsForSet().members(regionKey(region)));
    }

    /** Newest first. */
    private List<Campaign> all(@org.jspecify.annotations.Nullable Set<String> codes) {
        return codes == null
                ? List.of()
                : codes.stream()
                        .map(CampaignCode::parse)
                        .flatMap(Optional::stream)
                        .map(this::find)
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(Campaign::createdAt).reversed())
                        .toList();
    }

    static List<CampaignCode> codes(Collection<Campaign> campaigns) {
        return campaigns.stream().map(Campaign::code).toList();
    }

    private String ownerKey(String owner) {
        return keys.index().key("of:" + owner);
    }

    private String regionKey(String region) {
        return keys.index().key("in:" + region);
    }
}
