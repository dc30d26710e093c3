package nl.wegwijzer.handoff.telling;

import java.time.Clock;
import java.time.Instant;
import nl.wegwijzer.conversation.NotReachable;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.keeping.CaseStore;
import org.springframework.context.event.EventListener;

/** Notes with a case that the employer cannot be reached, so that no adviser writes to nobody. */
public class Unreached {

    private final CaseStore store;
    private final Relay relay;
    private final Clock clock;

    public Unreached(CaseStore store, Relay relay, Clock clock) {
        this.store = store;
        this.relay = relay;
        this.clock = clock;
    }

    /** Noted once after each message. Throws when Redis is away: who found out will find out again. */
    @EventListener
    public void notReachable(NotReachable person) {
        store.liveOf(person.id().value()).map(Case::id).ifPresent(id -> {
            Instant now = clock.instant();
            store.change(
                    id,
                    current -> new Changed.Done(
                            current.status() == CaseStatus.CLOSED || current.unreachable()
                                    ? current
                                    : Course.of(current, now).unreachable().done()));
            relay.tellBeside(id);
        });
    }
}
