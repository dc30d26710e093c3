package nl.wegwijzer.handoff;

import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.skill.TurnContext;
import org.springframework.context.ApplicationEventPublisher;

/** Makes a case of an offer that the employer agreed to; the same offer makes one case, however often the turn is run. */
class CaseOpening {

    private final CaseStore store;
    private final Desks desks;
    private final Promises promises;
    private final ApplicationEventPublisher events;
    private final CaseMeters meters;

    CaseOpening(CaseStore store, Desks desks, Promises promises, ApplicationEventPublisher events, CaseMeters meters) {
        this.store = store;
        this.desks = desks;
        this.promises = promises;
        this.events = events;
        this.meters = meters;
    }

    Case open(TurnContext turn, Offer offer) {
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
