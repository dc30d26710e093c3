package nl.wegwijzer.outreach.pilots;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.wegwijzer.outreach.OutreachKeys;
import nl.wegwijzer.outreach.counting.Step;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.platform.redis.Documents;
import nl.wegwijzer.platform.redis.Found;
import nl.wegwijzer.privacy.Redactor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The pilots of ambassadors, in Redis. An ambassador reaches only her own. Thread-safe. */
public class Pilots {

    private static final int VERSION = 1;
    private static final int TRIES = 10;
    private static final int ID_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Documents<Pilot> documents;
    private final PilotIndex index;
    private final Redactor redactor;
    private final Clock clock;

    public Pilots(StringRedisTemplate redis, JsonMapper json, OutreachKeys keys, Redactor redactor, Clock clock) {
        this.documents = new Documents<>(redis, json, keys.pilots(), Pilot.class, VERSION, Map.of());
        this.index = new PilotIndex(redis, keys.index());
        this.redactor = redactor;
        this.clock = clock;
    }

    /** A pilot changed under every try; nothing was changed. */
    public static final class PilotBusy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Begins a pilot at interest.
     *
     * @param company empty unless the employer agreed that the name is kept
     */
    public Pilot begin(String campaign, String company, @Nullable String region, Staff by) {
        return begin(newId(), campaign, company, region, by.id(), Stage.INTEREST);
    }

    /** An id for a pilot that is still to begin. */
    static String newId() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Begins a pilot under an id; the same id begins once. */
    Pilot begin(String id, String campaign, String company, @Nullable String region, String owner, Stage stage) {
        Pilot interested = new Pilot(
                id,
                owner,
                ofOwner(owner).stream().mapToInt(Pilot::number).max().orElse(0) + 1,
                campaign,
                masked(company),
                region,
                Stage.INTEREST,
                Map.of(Stage.INTEREST, today()),
                Map.of(),
                0);
        Pilot pilot = stage == Stage.INTEREST ? interested : interested.at(stage, today());
        index.add(pilot);
        documents.insert(pilot.id(), pilot);
        return pilot;
    }

    private String masked(String words) {
        String name = redactor.redact(words.strip()).text();
        return name.substring(0, Math.min(Pilot.COMPANY_MAX, name.length()));
    }

    /** The pilots of this ambassador: the furthest first, what stopped last. */
    public List<Pilot> of(Staff by) {
        return ofOwner(by.id());
    }

    private List<Pilot> ofOwner(String owner) {
        return read(index.ofOwner(owner)).stream()
                .sorted(Comparator.comparingInt((Pilot pilot) -> pilot.stage() == Stage.STOPPED ? 1 : 0)
                        .thenComparing(Pilot::stage, Comparator.reverseOrder())
                        .thenComparingInt(Pilot::number))
                .toList();
    }

    public Optional<Pilot> find(String id, Staff by) {
        return id.matches("[0-9a-f]{24}")
                        && documents.find(id) instanceof Found.Present<Pilot>(Pilot found, long _)
                        && found.owner().equals(by.id())
                ? Optional.of(found)
                : Optional.empty();
    }

    public Optional<Pilot> move(String id, Stage stage, Staff by) {
        return change(id, by, pilot -> pilot.stage() == stage ? pilot : pilot.at(stage, today()));
    }

    public Optional<Pilot> task(String id, String task, boolean done, String who, Staff by) {
        String owner = masked(who);
        return change(id, by, pilot -> pilot.task(task, done, owner, today()));
    }

    public Optional<Pilot> placed(String id, int people, Staff by) {
        return change(id, by, pilot -> pilot.placing(Math.clamp(people, 0, Pilot.PLACED_MAX)));
    }

    /** Takes a pilot away, as the employer may ask at any time. */
    public void erase(String id, Staff by) {
        find(id, by).ifPresent(this::erase);
    }

    private void erase(Pilot pilot) {
        documents.delete(pilot.id());
        index.remove(pilot);
    }

    /** The employer does not want it to be seen any more. */
    void erase(String id) {
        read(Set.of(id)).forEach(this::erase);
    }

    /** An adviser talks with the employer; a pilot that is further stays where it is. */
    void talked(String id) {
        change(id, pilot -> pilot.stage() == Stage.INTEREST ? pilot.at(Stage.TALK, today()) : pilot);
    }

    /** The last steps of the funnel of a campaign, counted from the pilots themselves. */
    public Map<Step, Long> steps(String campaign) {
        List<Pilot> pilots = read(index.ofCampaign(campaign));
        Map<Step, Long> steps = new EnumMap<>(Step.class);
        steps.put(Step.PILOT_AGREED, reached(pilots, Stage.AGREED));
        steps.put(Step.PILOT_STARTED, reached(pilots, Stage.STARTED));
        steps.put(Step.PLACED, pilots.stream().mapToLong(Pilot::placed).sum());
        return steps;
    }

    private static long reached(List<Pilot> pilots, Stage stage) {
        return pilots.stream().filter(pilot -> pilot.reached(stage)).count();
    }

    private Optional<Pilot> change(String id, Staff by, UnaryOperator<Pilot> change) {
        return find(id, by).flatMap(_ -> change(id, change));
    }

    private Optional<Pilot> change(String id, UnaryOperator<Pilot> change) {
        for (int i = 0; i < TRIES; i++) {
            if (!(documents.find(id) instanceof Found.Present<Pilot>(Pilot current, long revision))) {
                return Optional.empty();
            }
            Pilot next = change.apply(current);
            if (next.equals(current) || documents.replace(id, next, revision)) {
                return Optional.of(next);
            }
        }
        throw new PilotBusy();
    }

    private List<Pilot> read(Set<String> ids) {
        List<Pilot> pilots = new ArrayList<>();
        for (String id : ids) {
            if (documents.find(id) instanceof Found.Present<Pilot>(Pilot found, long _)) {
                pilots.add(found);
            }
        }
        return pilots;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
