package nl.wegwijzer.handoff.dialogue;

import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.Story;
import nl.wegwijzer.handoff.figures.CaseMeters;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.handoff.promising.Promises;
import nl.wegwijzer.handoff.telling.CaseStirred;
import org.springframework.context.ApplicationEventPublisher;

/** Makes a case of an offer that the employer agreed to; the same offer makes one case, however often the turn is run. */
public class CaseOpening {

    private final CaseStore store;
    private final Desks desks;
    private final Promises promises;
    private final ApplicationEventPublisher events;
    private final CaseMeters meters;

    public CaseOpening(
            CaseStore store, Desks desks, Promises promises, ApplicationEventPublisher events, CaseMeters meters) {
        this.store = store;
        this.desks = desks;
        this.promises = promises;
        this.events = events;
        this.meters = meters;
    }

    public Case open(TurnContext turn, Offer offer) {
        Conversation conversation = turn.conversation();
        Desks.Desk desk = desks.of(String.valueOf(offer.region()), turn.language());
        Case opened = Course.opened(
                CaseId.of(conversation, offer.id()),
                desk.code(),
                offer.reason(),
                turn.language(),
                new Story(
                        String.valueOf(offer.question()),
                        offer.place(),
                        offer.municipality(),
                        new Talk(conversation).exchanges(turn.now())),
                promises.make(1, "promise-sent", desk, turn.language(), turn.now()),
                conversation.id().value(),
                turn.now());
        if (!store.insert(opened)) {
            return store.get(opened.id()).orElse(opened);
        }
        meters.opened(offer.reason());
        events.publishEvent(new CaseStirred(opened.id()));
        return opened;
    }
}
