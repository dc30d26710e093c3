package nl.wegwijzer.handoff.dialogue;

import java.util.function.UnaryOperator;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.telling.CaseStirred;
import org.springframework.context.ApplicationEventPublisher;

/** What an employer changes in a running case. */
record LiveCases(CaseStore store, ApplicationEventPublisher events) {

    /** Changes the case unless it was closed meanwhile, or this very message was taken already; the case as it is then. */
    Case change(Case live, TurnContext turn, UnaryOperator<Course> change) {
        Changed changed = store.change(live.id(), current -> {
            boolean known = current.messages().stream()
                    .anyMatch(message -> message.key().equals(turn.inboundId()));
            return known || current.status() == CaseStatus.CLOSED
                    ? new Changed.Done(current)
                    : new Changed.Done(
                            change.apply(Course.of(current, turn.now())).done());
        });
        events.publishEvent(new CaseStirred(live.id()));
        return changed instanceof Changed.Done(Case after) ? after : live;
    }
}
