package nl.wegwijzer.handoff.dialogue;

import java.time.Instant;
import java.util.List;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.handoff.Adviser;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.handoff.promising.Promises;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/**
 * Who writes to an adviser when nobody is there hears who reads it when, and by when there is a reply: once until the desk has been
 * open. Whether it was said stands in the messages of the case, so a turn that is run twice says the same.
 */
record AfterHours(Desks desks, Promises promises, Texts texts) {

    /** What to say to the words of this turn, which the case holds already; empty when somebody is there or it was said before. */
    List<Reply> notice(Case now, TurnContext turn) {
        Language language = turn.language();
        Desks.Route readers = desks.serving(now, language);
        if (promises.deadlines().open(readers, turn.now()) || saidBefore(now, readers, turn)) {
            return List.of();
        }
        Desks.Route route = desks.again(now, promises.local(turn.now()));
        Instant by = promises.deadlines().hearsBy(now, route, turn.now());
        return List.of(Reply.of(
                Reply.Kind.NOTICE,
                texts.get(
                        "after-hours",
                        language,
                        name(now, language),
                        promises.say(promises.deadlines().opening(readers, turn.now()), turn.now(), language),
                        promises.say(by, turn.now(), language))));
    }

    private boolean saidBefore(Case now, Desks.Route readers, TurnContext turn) {
        Instant opening = promises.deadlines().opening(readers, turn.now());
        return now.messages().stream()
                .filter(message ->
                        message.from() == Case.From.EMPLOYER && !message.key().equals(turn.inboundId()))
                .map(Case.Message::at)
                .filter(at -> !promises.deadlines().open(readers, at))
                .anyMatch(at -> promises.deadlines().opening(readers, at).equals(opening));
    }

    private String name(Case of, Language language) {
        Adviser owner = of.owner();
        return owner == null || owner.name().isBlank() ? texts.get("your-adviser", language) : owner.name();
    }
}
