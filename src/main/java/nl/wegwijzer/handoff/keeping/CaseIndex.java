package nl.wegwijzer.handoff.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.ZSetOperations.TypedTuple;

/**
 * Ids of cases by region, reason, adviser and status, each list a sorted set by the moment of opening. A case and its places in the lists are
 * different keys, so a crash in between leaves an id in the wrong list: who reads checks the case and puts it right.
 */
public class CaseIndex {

    public static final String EVERY_REGION = "every";

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;

    public CaseIndex(StringRedisTemplate redis, Keyspace keyspace) {
        this.redis = redis;
        this.keyspace = keyspace;
    }

    /** A list. */
    public record Place(String region, CaseStatus status) {
        String id() {
            return region + ':' + status.word();
        }
    }

    /** An id as it was found in a list. */
    public record Listed(CaseId id, Place place, Instant createdAt) {}

    /** The list of what an adviser has. */
    public static String of(String adviser) {
        return "@" + adviser;
    }

    /** The list of one reason in a region. */
    public static String of(String region, String reason) {
        return region + "/" + reason;
    }

    public static List<Place> placesOf(Case found) {
        Stream<String> regions = Stream.concat(found.seenIn().stream(), Stream.of(EVERY_REGION));
        Stream<String> lists = regions.flatMap(
                region -> Stream.of(region, of(region, found.reason().word())));
        Stream<String> own = Optional.ofNullable(found.owner()).map(owner -> of(owner.id())).stream();
        return Stream.concat(lists, own)
                .map(list -> new Place(list, found.status()))
                .toList();
    }

    public void add(Case added) {
        for (Place place : placesOf(added)) {
            String key = keyspace.key(place.id());
            // Adds and renews; a few lists for each case.
            redis.opsForZSet()
                    .add(key, added.id().value(), (double) added.createdAt().toEpochMilli());
            redis.expire(key, keyspace.expiry());
        }
    }

    /** Adds to where the case is now, then takes it from where it was. */
    public void move(Case before, Case after) {
        add(after);
        List<Place> now = placesOf(after);
        placesOf(before).stream().filter(place -> !now.contains(place)).forEach(place -> remove(before.id(), place));
    }

    public void remove(CaseId id, Place place) {
        redis.opsForZSet().remove(keyspace.key(place.id()), id.value());
    }

    public long size(Collection<Place> places) {
        return places.stream()
                .map(place -> redis.opsForZSet().zCard(keyspace.key(place.id())))
                .mapToLong(size -> size == null ? 0 : size)
                .sum();
    }

    /** The first ids of all these lists together, in order. */
    public List<Listed> first(Collection<Place> places, boolean newestFirst, int max) {
        List<Listed> all = new ArrayList<>();
        for (Place place : places) {
            String key = keyspace.key(place.id());
            Set<TypedTuple<String>> found = newestFirst
                    ? redis.opsForZSet().reverseRangeWithScores(key, 0, max - 1L)
                    : redis.opsForZSet().rangeWithScores(key, 0, max - 1L);
            if (found != null) {
                found.forEach(entry -> all.add(listed(entry, place)));
            }
        }
        Comparator<Listed> oldestFirst = Comparator.comparing(Listed::createdAt);
        all.sort(newestFirst ? oldestFirst.reversed() : oldestFirst);
        return all;
    }

    private static Listed listed(TypedTuple<String> entry, Place place) {
        Double score = entry.getScore();
        return new Listed(
                new CaseId(String.valueOf(entry.getValue())),
                place,
                Instant.ofEpochMilli(score == null ? 0 : score.longValue()));
    }
}
