package nl.wegwijzer.handoff.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        Desks.Route route = desks.route(String.valueOf(offer.region()), turn.language(), promises.local(turn.now()));
        Case opened = Course.opened(
                CaseId.of(conversation, offer.id()),
                route.desk().code(),
                route.backupCode(),
                offer.reason(),
                turn.language(),
                new Story(
                        String.valueOf(offer.question()),
                        offer.place(),
                        offer.municipality(),
                        offer.company(),
                        null,
                        new Talk(conversation).exchanges(turn.now()),
                        earlier(offer)),
                promises.make(1, "promise-sent", route, offer.reason(), turn.language(), turn.now()),
                conversation.id().value(),
                turn.now());
        if (!store.insert(opened)) {
            return store.get(opened.id()).orElse(opened);
        }
        meters.opened(offer.reason());
        events.publishEvent(new CaseStirred(opened.id()));
        return opened;
    }

    /** The earlier case that the employer agreed to pass on. */
    private List<Story.Earlier> earlier(Offer offer) {
        return Optional.ofNullable(offer.earlier()).flatMap(store::get).filter(past -> !past.erased()).stream()
                .map(CaseOpening::told)
                .toList();
    }

    private static Story.Earlier told(Case past) {
        Case.Closing closing = past.closing();
        Stream<String> asked = past.story().dossier().stream().map(exchange -> "? " + exchange.asked());
        Stream<String> said = past.messages().stream()
                .filter(message -> message.from() != Case.From.INTERNAL)
                .map(message -> (message.from() == Case.From.ADVISER ? message.by() + ": " : "> ") + message.text());
        return new Story.Earlier(
                closing == null ? past.createdAt() : closing.at(),
                past.region(),
                past.story().question(),
                closing == null ? "" : closing.outcome(),
                Stream.concat(asked, said).toList());
    }
}
