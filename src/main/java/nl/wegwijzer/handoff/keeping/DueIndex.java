package nl.wegwijzer.handoff.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.platform.redis.Keyspace;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.ZSetOperations;

/**
 * Ids of cases in which a reply is due, by the moment from which somebody should hurry: one sorted set for each region and one for
 * all. As with {@link CaseIndex} a crash can leave an id out or in the wrong place; counting all cases puts that right.
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
        Instant hurry = hurry(now);
        for (String list : lists(now)) {
            if (hurry == null) {
                remove(now.id(), list);
            } else {
                redis.opsForZSet().add(key(list), now.id().value(), (double) hurry.toEpochMilli());
                redis.expire(key(list), keyspace.expiry());
            }
        }
    }

    /** From when somebody should hurry for each case, by id, as it is listed now. */
    Map<String, Double> moments() {
        Set<ZSetOperations.TypedTuple<String>> listed =
                redis.opsForZSet().rangeWithScores(key(CaseIndex.EVERY_REGION), 0, -1);
        Map<String, Double> moments = new HashMap<>();
        if (listed != null) {
            listed.forEach(one -> moments.put(one.getValue(), one.getScore()));
        }
        return moments;
    }

    /** Puts a case where it is due when it is not listed so; the list of all is written last, so it answers for the others. */
    void putRight(Case now, Map<String, Double> moments) {
        Instant hurry = hurry(now);
        Double wanted = hurry == null ? null : (double) hurry.toEpochMilli();
        if (!Objects.equals(wanted, moments.get(now.id().value()))) {
            put(now);
        }
    }

    /** Moves a case when it is due at another moment or in other regions. */
    void move(Case before, Case after) {
        List<String> now = lists(after);
        boolean same =
                Objects.equals(hurry(before), hurry(after)) && lists(before).equals(now);
        if (!same) {
            put(after);
            lists(before).stream().filter(list -> !now.contains(list)).forEach(list -> remove(before.id(), list));
        }
    }

    void remove(Case gone) {
        lists(gone).forEach(list -> remove(gone.id(), list));
    }

    /** Takes an id from a list in which it was found and does not belong. */
    void remove(CaseId id, String list) {
        redis.opsForZSet().remove(key(list), id.value());
    }

    /** How many of these lists together should hurry at a moment; a case in two of them counts twice. */
    long count(Collection<String> lists, Instant now) {
        return lists.stream()
                .map(list -> redis.opsForZSet().count(key(list), 0, (double) now.toEpochMilli()))
                .mapToLong(count -> count == null ? 0 : count)
                .sum();
    }

    /** The ids that should hurry at a moment, each list in order. */
    List<CaseId> first(Collection<String> lists, Instant now, int max) {
        return lists.stream()
                .flatMap(list -> {
                    Set<String> ids =
                            redis.opsForZSet().rangeByScore(key(list), 0, (double) now.toEpochMilli(), 0, max);
                    return ids == null ? Stream.empty() : ids.stream();
                })
                .distinct()
                .map(CaseId::new)
                .toList();
    }

    private static @Nullable Instant hurry(Case of) {
        return of.status() == CaseStatus.CLOSED ? null : of.promise().hurryAt();
    }

    private static List<String> lists(Case of) {
        List<String> lists = new ArrayList<>(of.seenIn());
        lists.add(CaseIndex.EVERY_REGION);
        return lists;
    }

    private String key(String list) {
        return keyspace.key("due:" + list);
    }
}
