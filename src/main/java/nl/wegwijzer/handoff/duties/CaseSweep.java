package nl.wegwijzer.handoff.duties;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.lessons.MinedLessons;
import nl.wegwijzer.handoff.telling.Relay;
import nl.wegwijzer.platform.redis.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Has done what is due for cases. Several instances may do the same at once; every duty looks at the case itself and is harmless
 * twice, and is planned until it is done.
 */
public class CaseSweep {

    private static final Logger LOG = LoggerFactory.getLogger(CaseSweep.class);
    private static final int MAX = 200;
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final CaseStore store;
    private final Relay relay;
    private final PromiseWatch promises;
    private final Aftermath aftermath;
    private final MinedLessons lessons;
    private final Clock clock;

    public CaseSweep(
            CaseStore store,
            Relay relay,
            PromiseWatch promises,
            Aftermath aftermath,
            MinedLessons lessons,
            Clock clock) {
        this.store = store;
        this.relay = relay;
        this.promises = promises;
        this.aftermath = aftermath;
        this.lessons = lessons;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${wegwijzer.handoff.sweep:5s}")
    public void sweep() {
        try {
            store.timetable().due(clock.instant(), MAX).forEach(this::attend);
        } catch (DataAccessException storeAway) {
            LOG.warn(
                    "Redis is away, duties of cases wait: {}",
                    storeAway.getClass().getSimpleName());
        }
    }

    private void attend(Timetable.Due due) {
        try {
            int colon = due.what().indexOf(':');
            CaseStore.Duty duty = CaseStore.Duty.valueOf(due.what().substring(0, colon));
            CaseId id = new CaseId(due.what().substring(colon + 1));
            Optional<Instant> again = attend(duty, id);
            if (again.isPresent()) {
                store.timetable().plan(due.what(), again.get());
            } else {
                store.timetable().done(due);
            }
        } catch (DataAccessException storeAway) {
            throw storeAway;
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} failed and is tried again: {}", due.what(), e.getClass().getSimpleName());
            store.timetable().plan(due.what(), clock.instant().plus(RETRY));
        }
    }

    /** When to look again; empty when the duty is done. */
    private Optional<Instant> attend(CaseStore.Duty duty, CaseId id) {
        return switch (duty) {
            case TELL ->
                relay.flush(id) ? Optional.empty() : Optional.of(clock.instant().plus(RETRY));
            case NUDGE -> promises.remind(id);
            case REMIND -> promises.look(id);
            case ESCALATE -> promises.escalate(id);
            case LEARN -> {
                lessons.learn(id);
                yield Optional.empty();
            }
            case ASK -> aftermath.ask(id);
            case STRIP -> aftermath.strip(id);
            case DROP -> aftermath.drop(id);
        };
    }
}
