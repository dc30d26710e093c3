package nl.wegwijzer.handoff;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.TakenUp;
import nl.wegwijzer.handoff.dialogue.Talk;
import nl.wegwijzer.handoff.keeping.AuditTrail;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.telling.Relay;
import nl.wegwijzer.platform.access.Staff;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The two gates that every act of an adviser goes through: who may do it, and what follows when it is done: the line in the audit trail,
 * what the employer and the advisers beside the screen hear.
 */
record CaseGates(
        CaseStore store,
        Relay relay,
        Conversations conversations,
        AuditTrail audit,
        ApplicationEventPublisher events,
        Clock clock) {

    /** A change that only who has the case may make, or anybody when nobody has it. */
    Changed act(String action, CaseId id, Staff by, BiFunction<Case, Instant, Changed> decision) {
        return change(action, id, by, (current, now) -> {
            Adviser owner = current.owner();
            if (current.status() == CaseStatus.CLOSED) {
                return new Changed.Refused(current, current.erased() ? Changed.Why.ERASED : Changed.Why.CLOSED);
            }
            return owner == null || owner.id().equals(by.id())
                    ? decision.apply(current, now)
                    : new Changed.Refused(current, Changed.Why.TAKEN);
        });
    }

    Changed change(String action, CaseId id, Staff by, BiFunction<Case, Instant, Changed> decision) {
        Instant now = clock.instant();
        Changed changed =
                store.change(id, current -> current.seenBy(by) ? decision.apply(current, now) : new Changed.Absent());
        if (changed instanceof Changed.Done done) {
            audit.note(action, id, by.id());
            relay.trySayToEmployer(id);
            relay.tellBeside(id);
            tellTaken(done.after(), now);
        }
        return changed;
    }

    /** Only the change that an adviser took it up with tells so, and no later one. */
    private void tellTaken(Case after, Instant now) {
        String conversation = after.conversation();
        boolean taken = !after.events().isEmpty()
                && after.events().getLast().what() == Case.What.CLAIMED
                && after.events().getLast().at().equals(now);
        if (conversation != null && taken) {
            events.publishEvent(new TakenUp(new ConversationId(conversation)));
        }
    }

    /** The case with what was asked and answered since it was opened: the assistant goes on answering until it is claimed. */
    Case withLatest(Case of) {
        String conversation = of.conversation();
        return conversation == null
                ? of
                : conversations
                        .find(new ConversationId(conversation))
                        .map(found -> new Talk(found).exchanges(of.createdAt()))
                        .map(later -> Course.of(of, clock.instant())
                                .told(of.story().with(later))
                                .done())
                        .orElse(of);
    }
}
