package nl.wegwijzer.handoff.keeping;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Ids of cases in which a reply is due, by the moment from which somebody should hurry: one sorted set for each list of {@link
 * CaseIndex}. As there, who reads checks the case.
 */
class DueIndex {

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;

    DueIndex(StringRedisTemplate redis, Keyspace keyspace) {
        this.redis = redis;
        this.keyspace = keyspace;
    }

    /** Puts a case where it is due now. */
    void put(Case now) {
        Instant hurry = now.status() == CaseStatus.CLOSED ? null : now.promise().hurryAt();
        lists(now).forEach(list -> {
            if (hurry == null) {
                redis.opsForZSet().remove(key(list), now.id().value());
            } else {
                redis.opsForZSet().add(key(list), now.id().value(), (double) hurry.toEpochMilli());
                redis.expire(key(list), keyspace.expiry());
            }
        });
    }

    /** Takes a case from the lists in which it no longer is. */
    void move(Case before, Case after) {
        put(after);
        List<String> now = lists(after).toList();
        lists(before).filter(list -> !now.contains(list)).forEach(list -> remove(before.id(), list));
    }

    void remove(Case gone) {
        lists(gone).forEach(list -> remove(gone.id(), list));
    }

    private void remove(CaseId id, String list) {
        redis.opsForZSet().remove(key(list), id.value());
    }

    /** How many of these lists together should hurry at a moment; a case in two of them counts twice. */
    long count(Collection<String> lists, Instant now) {
        return lists.stream()
                .map(list -> redis.opsForZSet().count(key(list), 0, now.toEpochMilli()))
                .mapToLong(count -> count == null ? 0 : count)
                .sum();
    }

    /** The ids that should hurry at a moment, most pressing first in each list. */
    List<CaseId> first(Collection<String> lists, Instant now, int max) {
        return lists.stream()
                .flatMap(list -> {
                    Set<String> ids = redis.opsForZSet().rangeByScore(key(list), 0, now.toEpochMilli(), 0, max);
                    return ids == null ? Stream.empty() : ids.stream();
                })
                .distinct()
                .map(CaseId::new)
                .toList();
    }

    private static Stream<String> lists(Case of) {
        return CaseIndex.placesOf(of).stream().map(CaseIndex.Place::region).distinct();
    }

    private String key(String list) {
        return keyspace.key("due:" + list);
    }
}
