package nl.wegwijzer.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.SignedIn;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.context.event.EventListener;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Who works at the desks, so that a case can be given to a colleague who exists. Advisers are noted when they sign in and when
 * they act in a group; who has not come for the time of the keyspace is no longer known. Thread-safe.
 */
public class Team {

    private static final String ALL = "all";
    private static final String SEPARATOR = "\n";

    private final StringRedisTemplate redis;
    private final Keyspace keyspace;
    private final Clock clock;

    public Team(StringRedisTemplate redis, Keyspace keyspace, Clock clock) {
        this.redis = redis;
        this.keyspace = keyspace;
        this.clock = clock;
    }

    /**
     * An adviser.
     *
     * @param id      as in {@link Adviser}; with OpenID a mark that means nothing to people
     * @param regions codes of the regions whose cases this adviser sees; {@value Staff#EVERYWHERE} among them means all
     * @param seenAt  the last sign-in or act in a group
     */
    public record Member(String id, String name, Set<String> regions, Instant seenAt) {

        public Member {
            regions = Set.copyOf(regions);
        }

        /** Whether this adviser sees what belongs to one of these regions. */
        public boolean sees(Collection<String> any) {
            return regions.contains(Staff.EVERYWHERE) || any.stream().anyMatch(regions::contains);
        }

        public Adviser adviser() {
            return new Adviser(id, name);
        }
    }

    @EventListener
    public void signedIn(SignedIn event) {
        if (event.staff().roles().contains(Role.ADVISER)) {
            put(event.staff(), event.staff().regions());
        }
    }

    /** An adviser does something in a group: its region comes to those that a sign-in told. */
    public void acts(Staff by) {
        Set<String> regions = new HashSet<>(by.regions());
        find(by.id()).ifPresent(known -> regions.addAll(known.regions()));
        put(by, regions);
    }

    private void put(Staff staff, Set<String> regions) {
        List<Object> gone = redis.<String, String>opsForHash().entries(key()).entrySet().stream()
                .filter(entry -> read(entry).seenAt().isBefore(oldest()))
                .<Object>map(Map.Entry::getKey)
                .toList();
        if (!gone.isEmpty()) {
            redis.opsForHash().delete(key(), gone.toArray());
        }
        String value = String.join(SEPARATOR, Long.toString(clock.millis()), String.join(",", regions), staff.name());
        redis.opsForHash().put(key(), staff.id(), value);
        redis.expire(key(), keyspace.expiry());
    }

    public void forget(String id) {
        redis.opsForHash().delete(key(), id);
    }

    public Optional<Member> find(String id) {
        return Optional.ofNullable(redis.<String, String>opsForHash().get(key(), id))
                .map(value -> read(Map.entry(id, value)))
                .filter(member -> !member.seenAt().isBefore(oldest()));
    }

    /** How each adviser is shown, by id. */
    public Map<String, String> names() {
        return known().collect(Collectors.toUnmodifiableMap(
                Member::id, member -> member.adviser().shown()));
    }

    private Stream<Member> known() {
        return redis.<String, String>opsForHash().entries(key()).entrySet().stream()
                .map(Team::read)
                .filter(member -> !member.seenAt().isBefore(oldest()));
    }

    /** Who sees cases of one of these regions, by name. */
    public List<Member> of(Collection<String> regions) {
        return known().filter(member -> member.sees(regions))
                .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Member::id))
                .toList();
    }

    /** The one whom people mean by an id or a name; empty when nobody or several at these desks are called so. */
    public Optional<Member> called(String idOrName, Collection<String> regions) {
        Optional<Member> exact = find(idOrName);
        if (exact.isPresent()) {
            return exact;
        }
        List<Member> named = of(regions).stream()
                .filter(member -> member.name().equalsIgnoreCase(idOrName))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private Instant oldest() {
        return clock.instant().minus(keyspace.expiry());
    }

    private String key() {
        return keyspace.key(ALL);
    }

    private static Member read(Map.Entry<String, String> entry) {
        String[] parts = entry.getValue().split(SEPARATOR, 3);
        return new Member(
                entry.getKey(), parts[2], Set.of(parts[1].split(",")), Instant.ofEpochMilli(Long.parseLong(parts[0])));
    }
}
