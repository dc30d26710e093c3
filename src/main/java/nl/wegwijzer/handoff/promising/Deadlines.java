package nl.wegwijzer.handoff.promising;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.HandoffProperties;

/**
 * By when an adviser replies, counted in office hours. Where two desks have a case, the one that is there first counts: else nobody
 * would be reminded as long as the other is closed.
 */
public class Deadlines {

    private static final Duration STEP = Duration.ofMinutes(5);

    private final Moments moments;
    private final HandoffProperties settings;

    Deadlines(Moments moments, HandoffProperties settings) {
        this.moments = moments;
        this.settings = settings;
    }

    /** Of the desks of a route the one that gives the first reply. */
    Desks.Desk first(Desks.Route route, Instant now) {
        return route.desks().stream()
                .min(Comparator.comparing(desk -> office(desk, now, within(desk))))
                .orElse(route.desk());
    }

    /** When a first reply to something that comes now is due. */
    Instant firstReply(Desks.Route route, Instant now) {
        Desks.Desk first = first(route, now);
        return office(first, now, within(first));
    }

    /** When the desk is reminded of a first reply to something that comes now. */
    Instant remind(Desks.Route route, Instant now) {
        Desks.Desk first = first(route, now);
        return office(first, now, within(first).minus(remindBefore(first)));
    }

    /** When a later reply to something that an employer writes now is due. */
    public Instant nextReply(Desks.Route route, Instant now) {
        return earliest(route, desk -> office(desk, now, desk.rule().nextReply().orElse(settings.nextReplyWithin())));
    }

    /** When help is asked with a promise that slipped at a moment. */
    public Instant escalation(Desks.Route route, Instant slipped) {
        return earliest(route, desk -> office(desk, slipped, settings.escalateAfter()));
    }

    /** When the employer hears again at the latest if no adviser replies: when the promise is due, or when help is asked. */
    public Instant hearsBy(Case of, Desks.Route route, Instant now) {
        return Optional.ofNullable(of.promise().due())
                .filter(now::isBefore)
                .or(() -> slippedAt(of).map(at -> escalation(route, at)).filter(now::isBefore))
                .orElseGet(() -> escalation(route, now));
    }

    private static Optional<Instant> slippedAt(Case of) {
        String mark = of.promise().mark();
        return of.events().stream()
                .filter(event ->
                        event.what() == Case.What.SLIPPED && event.detail().equals(mark))
                .map(Case.Event::at)
                .findFirst();
    }

    /** Whether one of the desks is open. */
    public boolean open(Desks.Route route, Instant at) {
        return route.desks().stream().anyMatch(desk -> desk.hours().openAt(moments.local(at)));
    }

    /** When the first of the desks opens; the moment itself when one is open. */
    public Instant opening(Desks.Route route, Instant at) {
        return earliest(
                route, desk -> desk.hours().nextOpening(moments.local(at)).toInstant());
    }

    Duration within(Desks.Desk desk) {
        return desk.rule().firstReply().orElse(settings.firstReplyWithin());
    }

    private Duration remindBefore(Desks.Desk desk) {
        Duration half = within(desk).dividedBy(2);
        return settings.remindBefore().compareTo(half) < 0 ? settings.remindBefore() : half;
    }

    private static Instant earliest(Desks.Route route, Function<Desks.Desk, Instant> moment) {
        return route.desks().stream().map(moment).min(Comparator.naturalOrder()).orElseThrow();
    }

    private Instant office(Desks.Desk desk, Instant from, Duration officeTime) {
        return rounded(desk.hours().after(moments.local(from), officeTime).toInstant());
    }

    /** Nobody promises 14.03: up to the next five minutes. */
    private static Instant rounded(Instant moment) {
        long past = Math.floorMod(moment.getEpochSecond(), STEP.toSeconds());
        return past == 0 && moment.getNano() == 0
                ? moment
                : Instant.ofEpochSecond(moment.getEpochSecond() - past).plus(STEP);
    }
}
