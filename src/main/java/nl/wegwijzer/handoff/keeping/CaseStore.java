package nl.wegwijzer.handoff.keeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseQuery;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.platform.redis.Documents;
import nl.wegwijzer.platform.redis.Found;
import nl.wegwijzer.platform.redis.Keyspace;
import nl.wegwijzer.platform.redis.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases in Redis with their lists. What must still happen for a case is planned before the case is written, so a crash leaves
 * a harmless plan and never an unplanned duty.
 * Over 200 lines because the order of the writes around one case is read best in one place.
 */
public class CaseStore {

    private static final Logger LOG = LoggerFactory.getLogger(CaseStore.class);

    /** The form of {@link Case}. A new form needs an entry in {@link #UPGRADES} and a stored fixture of the old one. */
    public static final int VERSION = 4;

    public static final Map<Integer, UnaryOperator<JsonNode>> UPGRADES =
            Map.of(1, CaseForms::second, 2, CaseForms::third, 3, CaseForms::fourth);

    private static final int TRIES = 50;
    private static final String ALL = "all";
    private static final Duration RETRY = Duration.ofSeconds(10);
    private static final Duration BEING_WRITTEN = Duration.ofMinutes(10);
    private static final int SUBJECT_MAX = 50;

    private final Documents<Case> documents;
    private final CaseIndex index;
    private final DueIndex due;
    private final Timetable timetable;
    private final StringRedisTemplate redis;
    private final Keyspace subjects;
    private final Keyspace pulse;
    private final Clock clock;

    public CaseStore(StringRedisTemplate redis, JsonMapper json, HandoffKeys keys, Clock clock) {
        this.documents = new Documents<>(redis, json, keys.cases(), Case.class, VERSION, UPGRADES);
        this.index = new CaseIndex(redis, keys.index());
        this.due = new DueIndex(redis, keys.index());
        this.timetable = new Timetable(redis, keys.clock());
        this.redis = redis;
        this.subjects = keys.subjects();
        this.pulse = keys.pulse();
        this.clock = clock;
    }

    public Timetable timetable() {
        return timetable;
    }

    public Found<Case> find(CaseId id) {
        Found<Case> found = documents.find(id.value());
        if (found instanceof Found.Unreadable<Case>(int version, long _)) {
            LOG.error(
                    "Case {} is stored in form {} and this release reads {}; it is kept as it is",
                    id,
                    version,
                    VERSION);
        }
        return found;
    }

    public Optional<Case> get(CaseId id) {
        return find(id) instanceof Found.Present<Case>(Case found, long _) ? Optional.of(found) : Optional.empty();
    }

    /** Stores a new case; false when it exists already. */
    public boolean insert(Case opened) {
        String subject = subjects.key(String.valueOf(opened.conversation()));
        redis.opsForZSet()
                .add(subject, opened.id().value(), (double) opened.createdAt().toEpochMilli());
        redis.expire(subject, subjects.expiry());
        index.add(opened);
        due.put(opened);
        plan(opened);
        planReply(opened);
        boolean inserted = documents.insert(opened.id().value(), opened);
        beat();
        return inserted;
    }

    /**
     * Changes a case; when another change comes first, decides again on what is there then.
     *
     * @param change what the case should become; the same case again writes nothing
     * @throws CaseBusy when the case changed under every try
     */
    public Changed change(CaseId id, Function<Case, Changed> change) {
        for (int i = 0; i < TRIES; i++) {
            if (!(find(id) instanceof Found.Present<Case>(Case current, long revision))) {
                return new Changed.Absent();
            }
            Changed wish = change.apply(current);
            if (!(wish instanceof Changed.Done(Case after))
                    || after.equals(current)
                    || replace(current, after, revision)) {
                return wish;
            }
        }
        throw new CaseBusy();
    }

    /** The case changed under every try; nothing was changed, it may be tried again. */
    public static final class CaseBusy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Stores the next revision; false when another came first. */
    private boolean replace(Case before, Case after, long revision) {
        plan(after);
        if (!after.promise().equals(before.promise())) {
            planReply(after);
        }
        if (!documents.replace(after.id().value(), after, revision)) {
            return false;
        }
        index.move(before, after);
        due.move(before, after);
        beat();
        return true;
    }

    /** Before a reply is due the desk is reminded; when it is due, somebody looks whether it came. */
    private void planReply(Case planned) {
        Instant due = planned.promise().due();
        Instant hurry = planned.promise().hurryAt();
        if (due != null && hurry != null) {
            timetable.plan(Duty.NUDGE.of(planned.id()), hurry);
            timetable.plan(Duty.REMIND.of(planned.id()), due);
        }
    }

    private void plan(Case planned) {
        if (!planned.outbox().isEmpty() || !planned.untold().isEmpty()) {
            timetable.plan(Duty.TELL.of(planned.id()), clock.instant().plus(RETRY));
        }
    }

    public void delete(Case gone) {
        documents.delete(gone.id().value());
        CaseIndex.placesOf(gone).forEach(place -> index.remove(gone.id(), place));
        due.remove(gone);
    }

    /** The cases that grew out of a conversation, newest first. */
    public List<Case> ofConversation(String conversation) {
        Set<String> ids = redis.opsForZSet().reverseRange(subjects.key(conversation), 0, SUBJECT_MAX);
        return ids == null
                ? List.of()
                : ids.stream()
                        .map(id -> get(new CaseId(id)))
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** The case that is not closed; the newest when there are more. */
    public Optional<Case> liveOf(String conversation) {
        return ofConversation(conversation).stream()
                .filter(found -> found.status() != CaseStatus.CLOSED)
                .findFirst();
    }

    public void forgetSubject(String conversation) {
        redis.delete(subjects.key(conversation));
    }

    /** One page of what is listed in these regions; empty regions = everywhere. */
    public CaseQuery.Page list(CaseQuery query, Collection<String> regions) {
        List<String> where = regions.isEmpty() ? List.of(CaseIndex.EVERY_REGION) : List.copyOf(regions);
        List<CaseIndex.Place> places = where.stream()
                .flatMap(region -> query.statuses().stream().map(status -> new CaseIndex.Place(region, status)))
                .toList();
        int skip = query.page() * query.size();
        List<Case> page = new ArrayList<>();
        Set<CaseId> ids = new HashSet<>();
        for (CaseIndex.Listed listed : index.first(places, query.newestFirst(), skip + query.size())) {
            if (page.size() == skip + query.size()) {
                break;
            }
            checked(listed).filter(found -> ids.add(found.id())).ifPresent(page::add);
        }
        return new CaseQuery.Page(
                page.subList(Math.min(skip, page.size()), page.size()), query.page(), query.size(), index.size(places));
    }

    /** How many are listed in these lists together. */
    public long count(CaseQuery query, Collection<String> lists) {
        return index.size(lists.stream()
                .flatMap(list -> query.statuses().stream().map(status -> new CaseIndex.Place(list, status)))
                .toList());
    }

    /** The cases of these regions in which a reply is late or due soon, by when it is due. */
    public List<Case> pressing(Collection<String> regions, int max) {
        Instant now = clock.instant();
        return due.first(regions, now, max).stream()
                .flatMap(id -> pressing(id, regions, now).stream())
                .sorted(Comparator.comparing(
                        found -> Objects.requireNonNull(found.promise().due())))
                .limit(max)
                .toList();
    }

    /** The case when it presses; else the list is put right. */
    private Optional<Case> pressing(CaseId id, Collection<String> regions, Instant now) {
        Optional<Case> found = get(id);
        Optional<Case> pressing = found.filter(one -> one.late(now) || one.dueSoon(now));
        if (pressing.isEmpty()) {
            regions.forEach(region -> due.remove(id, region));
            found.ifPresent(due::put);
        }
        return pressing;
    }

    public long countPressing(Collection<String> regions) {
        return due.count(regions, clock.instant());
    }

    /** Every case of a status; for counting, since it reads them all. Puts right where they are due on the way. */
    public Stream<Case> all(CaseStatus status) {
        Map<String, Double> moments = due.moments();
        return index
                .first(List.of(new CaseIndex.Place(CaseIndex.EVERY_REGION, status)), false, Integer.MAX_VALUE)
                .stream()
                .flatMap(listed -> checked(listed).stream())
                .peek(one -> due.putRight(one, moments));
    }

    /** The case if it belongs in the list in which its id was found; else the list is put right. */
    private Optional<Case> checked(CaseIndex.Listed listed) {
        return switch (find(listed.id())) {
            case Found.Present<Case>(Case found, long _) -> {
                if (CaseIndex.placesOf(found).contains(listed.place())) {
                    yield Optional.of(found);
                }
                index.add(found);
                index.remove(listed.id(), listed.place());
                yield Optional.empty();
            }
            case Found.Absent<Case>() -> {
                if (listed.createdAt().isBefore(clock.instant().minus(BEING_WRITTEN))) {
                    index.remove(listed.id(), listed.place());
                }
                yield Optional.empty();
            }
            case Found.Unreadable<Case>(int _, long _) -> Optional.empty();
        };
    }

    /** A number that is different after every change of any case. */
    public long pulse() {
        String value = redis.opsForValue().get(pulse.key(ALL));
        return value == null ? 0 : Long.parseLong(value);
    }

    private void beat() {
        redis.opsForValue().increment(pulse.key(ALL));
        redis.expire(pulse.key(ALL), pulse.expiry());
    }

    /** What can be due for a case. */
    public enum Duty {
        /** Says and tells what is left in the case. */
        TELL,
        /** Reminds the desk that a reply is due soon. */
        NUDGE,
        /** Looks whether the reply came that was promised. */
        REMIND,
        /** Asks other advisers to help when it still did not. */
        ESCALATE,
        /** Learns from the answer. */
        LEARN,
        /** Asks the employer what came of it. */
        ASK,
        STRIP,
        DROP;

        public String of(CaseId id) {
            return name() + ':' + id;
        }
    }
}
