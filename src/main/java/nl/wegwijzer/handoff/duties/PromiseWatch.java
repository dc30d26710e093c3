package nl.wegwijzer.handoff.duties;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.Outgoing;
import nl.wegwijzer.handoff.dialogue.LiveTalk;
import nl.wegwijzer.handoff.figures.CaseMeters;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.handoff.promising.Promises;
import nl.wegwijzer.handoff.telling.EmployerNews;
import nl.wegwijzer.handoff.telling.Relay;
import nl.wegwijzer.platform.Texts;

/**
 * The clock of a promise: before a reply is due the desk is reminded; when it did not come the employer hears it honestly and
 * gets choices; when it still does not come advisers of another desk are asked to help, and the employer hears that too.
 */
public class PromiseWatch {

    private final CaseStore store;
    private final Relay relay;
    private final Texts texts;
    private final Desks desks;
    private final Promises promises;
    private final EmployerNews news;
    private final CaseMeters meters;
    private final Clock clock;

    public PromiseWatch(
            CaseStore store, Relay relay, Texts texts, Desks desks, Promises promises, CaseMeters meters, Clock clock) {
        this.store = store;
        this.relay = relay;
        this.texts = texts;
        this.desks = desks;
        this.promises = promises;
        this.news = new EmployerNews(texts, desks);
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
        Function<Case, Boolean> slips =
                current -> waits(current) && !due(current).isAfter(now);
        store.get(id)
                .filter(slips::apply)
                .ifPresent(late ->
                        store.timetable().plan(CaseStore.Duty.ESCALATE.of(id), promises.escalateAt(desk(late), now)));
        Optional<Instant> again = tell(id, Case.What.SLIPPED, slips, current -> {
            meters.slipped();
            return Course.of(current, now).slipped().say(late(current, now));
        });
        // A duty that was moved while it was looked at comes back at its new time.
        return again.or(() ->
                store.get(id).filter(PromiseWatch::waits).map(PromiseWatch::due).filter(now::isBefore));
    }

    /** It still did not come: another desk sees the case too. */
    Optional<Instant> escalate(CaseId id) {
        Instant now = clock.instant();
        return tell(
                id,
                Case.What.ESCALATED,
                current -> waits(current) && !due(current).isAfter(now),
                current -> {
                    Optional<Desks.Desk> backup = desks.fallback(desk(current), current.language());
                    Course course = Course.of(current, now)
                            .escalatedTo(backup.map(Desks.Desk::code).orElse(current.backup()));
                    return backup.filter(desk -> !desk.code().equals(current.backup()))
                            .map(desk -> course.say(news.helped(current, desk)))
                            .orElse(course);
                });
    }

    /** Makes a change once for each duty to reply, and has told what it left to tell. */
    private Optional<Instant> tell(
            CaseId id, Case.What what, Function<Case, Boolean> when, Function<Case, Course> change) {
        Changed changed = store.change(
                id,
                current -> new Changed.Done(
                        when.apply(current)
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

    private Desks.Desk desk(Case of) {
        return desks.of(of.region(), of.language());
    }

    private Outgoing late(Case current, Instant now) {
        String promised = promises.say(due(current), now, current.language());
        String key = current.promise().keptAt() != null
                ? "late-next"
                : current.status().owned() ? "late-owned" : "late";
        return new Outgoing(
                "late-" + current.promise().mark(),
                Entry.Author.ASSISTANT,
                Reply.Kind.NOTICE,
                texts.get(key, current.language(), promised),
                LiveTalk.choices(current));
    }
}
