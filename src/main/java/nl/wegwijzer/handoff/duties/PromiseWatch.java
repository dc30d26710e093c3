package nl.wegwijzer.handoff.duties;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.Outgoing;
import nl.wegwijzer.handoff.Promise;
import nl.wegwijzer.handoff.figures.CaseMeters;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.handoff.promising.Promises;
import nl.wegwijzer.handoff.telling.EmployerNews;
import nl.wegwijzer.handoff.telling.Relay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock of a promise: before a reply is due the desk is reminded; when it did not come the employer hears it honestly and
 * gets choices; when it still does not come help is asked: the next desk sees the case, or the operators are warned when there is
 * none left. What a silent adviser had is open again for the others. The employer hears what was done, with a new promise that is
 * watched in the same way.
 */
public class PromiseWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PromiseWatch.class);

    private final CaseStore store;
    private final Relay relay;
    private final Desks desks;
    private final Promises promises;
    private final EmployerNews news;
    private final CaseMeters meters;
    private final Clock clock;

    public PromiseWatch(
            CaseStore store,
            Relay relay,
            Desks desks,
            Promises promises,
            EmployerNews news,
            CaseMeters meters,
            Clock clock) {
        this.store = store;
        this.relay = relay;
        this.desks = desks;
        this.promises = promises;
        this.news = news;
        this.meters = meters;
        this.clock = clock;
    }

    /** The desk hears that a reply is due soon. */
    Optional<Instant> remind(CaseId id) {
        Instant now = clock.instant();
        return tell(
                id,
                Case.What.REMINDED,
                current -> !current.late(now) && waits(current),
                current -> Course.of(current, now).reminded());
    }

    /** A reply is due: when it did not come the employer hears it. */
    Optional<Instant> look(CaseId id) {
        Instant now = clock.instant();
        Predicate<Case> slips = current -> waits(current) && !due(current).isAfter(now) && !slipped(current);
        store.get(id)
                .filter(slips)
                .ifPresent(late -> store.timetable()
                        .plan(
                                CaseStore.Duty.ESCALATE.of(id),
                                promises.deadlines().escalation(again(late, now), now)));
        Optional<Instant> again = tell(id, Case.What.SLIPPED, slips, current -> {
            meters.slipped();
            return Course.of(current, now).slipped().say(news.late(current, again(current, now), now));
        });
        // A duty that was moved while it was looked at comes back at its new time.
        return again.or(() ->
                store.get(id).filter(PromiseWatch::waits).map(PromiseWatch::due).filter(now::isBefore));
    }

    /** It still did not come: help is asked, for a promise that slipped and that no other took the place of. */
    Optional<Instant> escalate(CaseId id) {
        Instant now = clock.instant();
        return tell(
                id,
                Case.What.ESCALATED,
                current -> waits(current) && slipped(current),
                current -> helped(current, now));
    }

    private Course helped(Case current, Instant now) {
        Desks.Route serving = desks.serving(current, current.language());
        Optional<Desks.Desk> helper = desks.next(serving, current.language());
        Desks.Route route = new Desks.Route(serving.desk(), helper.or(serving::backup));
        Promise promise = promises.renewed(current, route, now);
        Outgoing told = news.escalated(current, helper, route, promise, now);
        if (helper.isEmpty()) {
            meters.alarmed();
            LOG.warn("Case {} of region {} gets no reply and no desk is left to ask", current.id(), current.region());
        }
        Course course = Course.of(current, now).escalatedTo(route.backupCode());
        return (current.status().owned() ? course.released("") : course)
                .promised(promise.saying(told.text()))
                .say(told);
    }

    private Desks.Route again(Case current, Instant now) {
        return desks.again(current, promises.local(now));
    }

    private static boolean slipped(Case current) {
        return current.happened(Case.What.SLIPPED, current.promise().mark());
    }

    /** Makes a change once for each duty to reply, and has told what it left to tell. */
    private Optional<Instant> tell(CaseId id, Case.What what, Predicate<Case> when, Function<Case, Course> change) {
        Changed changed = store.change(
                id,
                current -> new Changed.Done(
                        when.test(current)
                                        && !current.happened(
                                                what, current.promise().mark())
                                ? change.apply(current).done()
                                : current));
        if (changed instanceof Changed.Done(Case after)) {
            if (!after.outbox().isEmpty()) {
                relay.trySayToEmployer(id);
            }
            if (!after.untold().isEmpty()) {
                relay.tellBeside(id);
            }
        }
        return Optional.empty();
    }

    private static boolean waits(Case current) {
        return current.status() != CaseStatus.CLOSED && current.promise().due() != null;
    }

    private static Instant due(Case current) {
        Instant due = current.promise().due();
        return due == null ? Instant.MAX : due;
    }
}
