package nl.wegwijzer.handoff.duties;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.telling.EmployerNews;
import nl.wegwijzer.handoff.telling.Relay;

/** What follows after a case was closed: one question when the employer agreed, and letting go of what was said. */
public class Aftermath {

    private final CaseStore store;
    private final Relay relay;
    private final EmployerNews news;
    private final Clock clock;
    private final Duration keep;
    private final Duration keepContent;

    public Aftermath(
            CaseStore store, Relay relay, EmployerNews news, Clock clock, Duration keep, Duration keepContent) {
        this.store = store;
        this.relay = relay;
        this.news = news;
        this.clock = clock;
        this.keep = keep;
        this.keepContent = keepContent;
    }

    /** Asks what came of it: once, when the employer agreed, and not while the case is open again. */
    Optional<Instant> ask(CaseId id) {
        store.change(
                id,
                current -> new Changed.Done(
                        current.status() == CaseStatus.CLOSED
                                        && !current.erased()
                                        && current.verdict().mayAsk()
                                        && current.verdict().result() == null
                                ? Course.of(current, clock.instant())
                                        .say(news.later(current))
                                        .done()
                                : current));
        relay.trySayToEmployer(id);
        return Optional.empty();
    }

    /** Lets the content of a closed case go when its time is over. */
    Optional<Instant> strip(CaseId id) {
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

    /** Deletes what was left of it. */
    Optional<Instant> drop(CaseId id) {
        store.get(id).filter(Case::erased).ifPresent(store::delete);
        return Optional.empty();
    }
}
