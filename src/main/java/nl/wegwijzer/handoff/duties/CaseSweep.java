package nl.wegwijzer.handoff.duties;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.HandoffProperties;
import nl.wegwijzer.handoff.Outgoing;
import nl.wegwijzer.handoff.dialogue.LiveTalk;
import nl.wegwijzer.handoff.figures.CaseMeters;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.promising.Promises;
import nl.wegwijzer.handoff.telling.Relay;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.redis.Timetable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Does what is due for cases: says what was left unsaid, tells an employer honestly when the promise slips, and lets content go
 * when its time is over. Several instances may do the same at once; every duty looks at the case itself and is harmless twice.
 */
public class CaseSweep {

    private static final Logger LOG = LoggerFactory.getLogger(CaseSweep.class);
    private static final int MAX = 200;
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final CaseStore store;
    private final Relay relay;
    private final Texts texts;
    private final Promises promises;
    private final CaseMeters meters;
    private final Clock clock;
    private final Duration keep;
    private final Duration keepContent;

    public CaseSweep(
            CaseStore store,
            Relay relay,
            Texts texts,
            Promises promises,
            CaseMeters meters,
            Clock clock,
            HandoffProperties properties) {
        this.store = store;
        this.relay = relay;
        this.texts = texts;
        this.promises = promises;
        this.meters = meters;
        this.clock = clock;
        this.keep = properties.keep();
        this.keepContent = properties.keepContent();
    }

    @Scheduled(fixedDelayString = "${wegwijzer.handoff.sweep:5s}")
    public void sweep() {
        try {
            store.timetable().due(clock.instant(), MAX).forEach(this::attend);
        } catch (org.springframework.dao.DataAccessException storeAway) {
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
        } catch (org.springframework.dao.DataAccessException storeAway) {
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
            case REMIND -> remind(id);
            case STRIP -> strip(id);
            case DROP -> drop(id);
        };
    }

    private Optional<Instant> remind(CaseId id) {
        Instant now = clock.instant();
        Changed changed = store.change(
                id,
                current -> new Changed.Done(
                        slips(current, now)
                                ? Course.of(current, now)
                                        .slipped()
                                        .say(late(current, now))
                                        .done()
                                : current));
        if (changed instanceof Changed.Done(Case after) && !after.outbox().isEmpty()) {
            relay.trySayToEmployer(id);
        }
        return Optional.empty();
    }

    private boolean slips(Case current, Instant now) {
        boolean told = current.events().stream()
                .anyMatch(event -> event.what() == Case.What.SLIPPED
                        && event.detail()
                                .equals(Integer.toString(current.promise().number())));
        boolean slips = !told
                && current.status() != CaseStatus.CLOSED
                && current.promise().keptAt() == null
                && !now.isBefore(current.promise().firstReplyBy());
        if (slips) {
            meters.slipped();
        }
        return slips;
    }

    private Outgoing late(Case current, Instant now) {
        String promised = promises.say(current.promise().firstReplyBy(), now, current.language());
        return new Outgoing(
                "late-" + current.promise().number(),
                Entry.Author.ASSISTANT,
                Reply.Kind.NOTICE,
                texts.get(current.status().owned() ? "late-owned" : "late", current.language(), promised),
                LiveTalk.choices(current));
    }

    private Optional<Instant> strip(CaseId id) {
        return store.get(id)
                .filter(found -> found.closing() != null && !found.erased())
                .flatMap(found -> {
                    Case.Closing closing = found.closing();
                    Instant due =
                            closing == null ? clock.instant() : closing.at().plus(keepContent);
                    if (due.isAfter(clock.instant())) {
                        return Optional.of(due);
                    }
                    String outcome = closing == null ? "" : closing.outcome();
                    store.timetable().plan(CaseStore.Duty.DROP.of(id), due.plus(keep.minus(keepContent)));
                    store.change(
                            id,
                            current -> new Changed.Done(
                                    current.status() == CaseStatus.CLOSED
                                            ? Course.of(current, clock.instant())
                                                    .erased(outcome)
                                                    .done()
                                            : current));
                    return Optional.empty();
                });
    }

    private Optional<Instant> drop(CaseId id) {
        store.get(id).filter(Case::erased).ifPresent(store::delete);
        return Optional.empty();
    }
}
