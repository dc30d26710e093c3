package nl.wegwijzer.handoff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.handoff.figures.CaseMeters;
import nl.wegwijzer.handoff.keeping.Absences;
import nl.wegwijzer.handoff.keeping.AuditTrail;
import nl.wegwijzer.handoff.keeping.CaseIndex;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.notify.CaseCommands;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.handoff.promising.Promises;
import nl.wegwijzer.handoff.telling.EmployerNews;
import nl.wegwijzer.handoff.telling.Relay;
import nl.wegwijzer.platform.access.Staff;
import org.springframework.context.ApplicationEventPublisher;

/**
 * What advisers do with cases. A case of a region that the adviser does not see is as absent as one that does not exist. Every
 * look into a dossier and every change is in the audit trail with the id of the case and of the adviser. Thread-safe: of many
 * advisers who claim at once exactly one gets the case.
 *
 * <p>Over 200 lines because each act of an adviser is one short method; all go through {@link CaseGates}.
 *
 * <p>Throws Spring's {@code DataAccessException} when Redis is away: nothing was changed then.
 */
public class Cases {

    private final CaseStore store;
    private final Desks desks;
    private final Promises promises;
    private final EmployerNews news;
    private final CaseMeters meters;
    private final Clock clock;
    private final Duration keepContent;
    private final AuditTrail audit;
    private final Absences absences;
    private final Team team;
    private final CaseGates gates;

    public Cases(
            CaseStore store,
            Relay relay,
            Conversations conversations,
            Desks desks,
            Promises promises,
            EmployerNews news,
            CaseMeters meters,
            Clock clock,
            Duration keepContent,
            AuditTrail audit,
            Absences absences,
            Team team,
            ApplicationEventPublisher events) {
        this.store = store;
        this.desks = desks;
        this.promises = promises;
        this.news = news;
        this.meters = meters;
        this.clock = clock;
        this.keepContent = keepContent;
        this.audit = audit;
        this.absences = absences;
        this.team = team;
        this.gates = new CaseGates(store, relay, conversations, audit, events, clock);
    }

    /** A case with all that was asked and answered up to now. */
    public Optional<Case> find(CaseId id, Staff by) {
        Optional<Case> found = store.get(id).filter(current -> current.seenBy(by));
        found.ifPresent(_ -> audit.note("read", id, by.id()));
        return found.map(gates::withLatest);
    }

    /** A number that is different after every change of any case, for who shows them live. */
    public long pulse() {
        return store.pulse();
    }

    /** Takes a case that nobody has. Refused with {@code TAKEN} when it is owned, also by who asks. */
    public Changed claim(CaseId id, Staff by) {
        return gates.change("claim", id, by, (current, now) -> switch (current.status()) {
            case OPEN -> to(claimed(current, adviser(by), now));
            case CLAIMED, WAITING -> new Changed.Refused(current, Changed.Why.TAKEN);
            case CLOSED -> new Changed.Refused(current, Changed.Why.CLOSED);
        });
    }

    private Course claimed(Case current, Adviser by, Instant now) {
        Promise promise = promises.held(current, again(current, now), now);
        return Course.of(gates.withLatest(current), now)
                .promised(promise)
                .claimed(by)
                .say(news.claimed(current, by, promise, now));
    }

    private Desks.Route again(Case current, Instant now) {
        return desks.again(current, promises.local(now));
    }

    /** Gives a case back to the desk, with a promise that runs again; who sees a case may do so for a colleague who is not there. */
    public Changed release(CaseId id, Staff by) {
        return gates.change("release", id, by, (current, now) -> switch (current.status()) {
            case CLAIMED, WAITING -> {
                Desks.Route route = again(current, now);
                Promise promise = promises.renewed(current, route, now);
                Outgoing told = news.released(current, route, promise, now);
                yield to(Course.of(current, now)
                        .released(by.id())
                        .promised(promise.saying(told.text()))
                        .helpedBy(route.backupCode())
                        .say(told));
            }
            case OPEN -> new Changed.Refused(current, Changed.Why.NOT_TAKEN);
            case CLOSED -> new Changed.Refused(current, Changed.Why.CLOSED);
        });
    }

    /**
     * Writes to the employer. A case that nobody has is claimed with it. Refused with {@code INSIDE} when the words begin as a note.
     *
     * @param key identifies the message; the same key is written once
     */
    public Changed message(CaseId id, Staff by, String key, String text) {
        return answer(id, by, key, text, said -> said);
    }

    /**
     * As {@link #message}, as a reply to one message of the employer.
     *
     * @param answers key of that message in the case
     */
    public Changed reply(CaseId id, Staff by, String key, String text, String answers) {
        return answer(id, by, key, text, said -> said.answering(answers));
    }

    private Changed answer(CaseId id, Staff by, String key, String text, UnaryOperator<Outgoing> how) {
        Changed changed = say(
                id,
                by,
                key,
                text,
                (course, current) ->
                        course.answered(key, adviser(by), text).say(how.apply(news.said(current, key, text))));
        if (changed instanceof Changed.Done(Case after)) {
            meters.answered(after, key);
        }
        return changed;
    }

    /** Asks the employer to tell more; the first reply that was promised is still to come. */
    public Changed ask(CaseId id, Staff by, String key, String text) {
        return say(
                id,
                by,
                key,
                text,
                (course, current) -> course.askedBack(key, adviser(by), text).say(news.said(current, key, text)));
    }

    private Changed say(CaseId id, Staff by, String key, String text, BiFunction<Course, Case, Course> what) {
        Adviser adviser = adviser(by);
        return gates.act("message", id, by, (current, now) -> {
            if (knows(current, key)) {
                return new Changed.Done(current);
            }
            if (text.startsWith(CaseCommands.NOTE)) {
                return new Changed.Refused(current, Changed.Why.INSIDE);
            }
            Course course = Course.of(gates.withLatest(current), now);
            if (current.status() == CaseStatus.OPEN) {
                course.claimed(adviser).say(news.claimedAndReplied(current, adviser, now));
            }
            return to(what.apply(course, current));
        });
    }

    /** Notes something for other advisers; the employer never reads it. */
    public Changed note(CaseId id, Staff by, String key, String text) {
        return gates.change("note", id, by, (current, now) -> {
            if (current.erased()) {
                return new Changed.Refused(current, Changed.Why.ERASED);
            }
            return knows(current, key)
                    ? new Changed.Done(current)
                    : to(Course.of(current, now).noted(key, adviser(by), text));
        });
    }

    /** Gives a case to the desk of another region, or to {@value Desks#NATIONAL}. */
    public Changed transferToRegion(CaseId id, Staff by, String region, String note) {
        return gates.act(
                "transfer",
                id,
                by,
                (current, now) -> desks.find(region, current.language())
                        .map(desk -> {
                            Desks.Route route = desks.route(desk.code(), current.language(), promises.local(now));
                            Promise promise = promises.next(current, "promise-transferred", route, now);
                            return to(Course.of(gates.withLatest(current), now)
                                    .noted("transfer-" + now.toEpochMilli(), adviser(by), note)
                                    .transferredTo(region, promise, by.id())
                                    .helpedBy(route.backupCode())
                                    .say(news.promised(promise)));
                        })
                        .orElseGet(() -> new Changed.Refused(current, Changed.Why.UNKNOWN_REGION)));
    }

    /**
     * Gives a case to another adviser, with a promise that runs again; refused when nobody is known by that id, when that adviser
     * does not see the region, and when that adviser said to be away.
     *
     * @param other id of the adviser, or a name that only one at the desk has
     */
    public Changed transferToAdviser(CaseId id, Staff by, String other, String note) {
        return gates.act(
                "transfer",
                id,
                by,
                (current, now) -> team.called(other, current.seenIn())
                        .map(member -> !member.sees(current.seenIn())
                                ? new Changed.Refused(current, Changed.Why.OTHER_REGION)
                                : absences.isAway(member.id())
                                        ? new Changed.Refused(current, Changed.Why.AWAY)
                                        : to(given(current, by, member.adviser(), note, now)))
                        .orElseGet(() -> new Changed.Refused(current, Changed.Why.UNKNOWN_ADVISER)));
    }

    /** To whom this adviser can give a case: who sees it and is there. By name. */
    public List<Team.Member> colleagues(Case of, Staff by) {
        return team.of(of.seenIn()).stream()
                .filter(member -> !member.id().equals(by.id()) && !absences.isAway(member.id()))
                .toList();
    }

    /** An adviser who was known by another id before takes all cases along; the employers hear nothing new. */
    public void known(String before, Staff by) {
        store.list(
                        new CaseQuery(
                                List.of(CaseStatus.CLAIMED, CaseStatus.WAITING),
                                Optional.empty(),
                                0,
                                CaseQuery.SIZE_MAX),
                        Set.of(CaseIndex.of(before)))
                .cases()
                .forEach(one -> {
                    store.change(one.id(), current -> {
                        Adviser owner = current.owner();
                        return owner != null && owner.id().equals(before)
                                ? to(Course.of(current, clock.instant()).ownedBy(adviser(by)))
                                : new Changed.Done(current);
                    });
                    audit.note("claim", one.id(), by.id());
                });
        team.forget(before);
    }

    private Course given(Case current, Staff by, Adviser other, String note, Instant now) {
        Promise promise = promises.renewed(current, again(current, now), now);
        Outgoing told = news.claimed(current, other, promise, now);
        return Course.of(gates.withLatest(current), now)
                .noted("transfer-" + now.toEpochMilli(), adviser(by), note)
                .transferredTo(other, by.id())
                .promised(promise.saying(told.text()))
                .say(told);
    }

    /**
     * Puts right what the same adviser wrote before; the employer hears it. A note among advisers changes silently. Refused with
     * {@code INSIDE} when words that the employer has read would become a note.
     */
    public Changed correct(CaseId id, Staff by, String key, String text) {
        return gates.change(
                "correct",
                id,
                by,
                (current, now) -> current.messages().stream()
                        .filter(message -> message.key().equals(key))
                        .findFirst()
                        .map(message -> corrected(current, message, by, text, now))
                        .orElseGet(() -> new Changed.Done(current)));
    }

    private Changed corrected(Case current, Case.Message message, Staff by, String text, Instant now) {
        if (current.status() == CaseStatus.CLOSED) {
            return new Changed.Refused(current, Changed.Why.CLOSED);
        }
        if (message.from() == Case.From.EMPLOYER
                || !message.by().equals(adviser(by).shown())) {
            return new Changed.Refused(current, Changed.Why.NOT_YOURS);
        }
        boolean inside = text.startsWith(CaseCommands.NOTE);
        if (message.from() == Case.From.INTERNAL) {
            String words = inside ? text.substring(CaseCommands.NOTE.length()).strip() : text;
            return words.equals(message.text())
                    ? new Changed.Done(current)
                    : to(Course.of(current, now).corrected(message.key(), words));
        }
        if (inside) {
            return new Changed.Refused(current, Changed.Why.INSIDE);
        }
        return text.equals(message.text())
                ? new Changed.Done(current)
                : to(Course.of(current, now)
                        .corrected(message.key(), text)
                        .say(news.corrected(current, message.key(), text, now)));
    }

    /** Notes a call to the employer; who was reached needs no written first reply any more. */
    public Changed called(CaseId id, Staff by, boolean reached) {
        return gates.act("call", id, by, (current, now) -> {
            Course course = current.status() == CaseStatus.OPEN
                    ? claimed(current, adviser(by), now)
                    : Course.of(gates.withLatest(current), now);
            return to(course.called(reached, by.id()));
        });
    }

    /** Says that an adviser is away up to and including a day: cases in which an employer waits go back to the desk. */
    public void away(Staff by, LocalDate last) {
        absences.away(by.id(), last);
        if (absences.isAway(by.id())) {
            store.list(
                            new CaseQuery(List.of(CaseStatus.CLAIMED), Optional.empty(), 0, CaseQuery.SIZE_MAX),
                            Set.of(CaseIndex.of(by.id())))
                    .cases()
                    .forEach(one -> release(one.id(), by));
        }
    }

    /** The last day on which an adviser is away. */
    public Optional<LocalDate> awayUntil(Staff by) {
        return absences.until(by.id());
    }

    /** Who looked into a case or changed it, newest first; empty when the adviser does not see the case. */
    public List<Access> accesses(CaseId id, Staff by) {
        return store.get(id)
                .filter(found -> found.seenBy(by))
                .map(found -> audit.of(found.id()))
                .orElse(List.of());
    }

    /**
     * Ends a case. The employer hears it, and the assistant answers again.
     *
     * @param outcome a word or a few; not words of the employer
     * @param note    for other advisers; may be empty
     */
    public Changed close(CaseId id, Staff by, String outcome, String note) {
        return gates.act("close", id, by, (current, now) -> {
            store.timetable().plan(CaseStore.Duty.STRIP.of(id), now.plus(keepContent));
            store.timetable().plan(CaseStore.Duty.LEARN.of(id), now);
            return to(Course.of(gates.withLatest(current), now)
                    .noted("close-" + now.toEpochMilli(), adviser(by), note)
                    .closed(outcome, by.id())
                    .say(news.closed(current, now)));
        });
    }

    /** Opens a closed case again, with a new promise. */
    public Changed reopen(CaseId id, Staff by) {
        return gates.change("reopen", id, by, (current, now) -> {
            if (current.status() != CaseStatus.CLOSED) {
                return new Changed.Refused(current, Changed.Why.NOT_CLOSED);
            }
            if (current.erased()) {
                return new Changed.Refused(current, Changed.Why.ERASED);
            }
            Desks.Route route = desks.route(current.region(), current.language(), promises.local(now));
            Promise promise = promises.next(current, "promise-reopened", route, now);
            return to(Course.of(current, now)
                    .reopened(promise, by.id())
                    .helpedBy(route.backupCode())
                    .say(news.promised(promise)));
        });
    }

    private static Changed to(Course course) {
        return new Changed.Done(course.done());
    }

    private static boolean knows(Case current, String key) {
        return current.messages().stream().anyMatch(message -> message.key().equals(key));
    }

    private static Adviser adviser(Staff by) {
        return new Adviser(by.id(), by.name());
    }
}
