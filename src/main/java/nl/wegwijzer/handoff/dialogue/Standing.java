package nl.wegwijzer.handoff.dialogue;

import java.time.Instant;
import java.util.List;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.handoff.promising.Promises;
import nl.wegwijzer.platform.Texts;

/** How a case stands: who has it, and by when the employer hears more. */
record Standing(Desks desks, Promises promises, Texts texts) {

    /**
     * Who has the question, and the moment of the reply; when that slipped, choices too.
     *
     * @param key of the first sentence
     */
    Reply status(Case live, TurnContext turn, String key) {
        boolean slipped = live.late(turn.now());
        return Reply.of(
                Reply.Kind.HANDOFF,
                texts.get(key, turn.language(), who(live, turn)) + " "
                        + texts.get(slipped ? "status-late" : "status-by", turn.language(), until(live, turn)),
                slipped ? new Buttons(texts).of(turn.language(), Buttons.choices(live)) : List.of());
    }

    /** The employer waits on: for whom, and until when. */
    Reply waiting(Case live, TurnContext turn) {
        return Reply.of(Reply.Kind.HANDOFF, texts.get("waiting", turn.language(), who(live, turn), until(live, turn)));
    }

    /** Whose advisers have the question. */
    String who(Case live, TurnContext turn) {
        return promises.who(desks.serving(live, turn.language()), turn.language());
    }

    private String until(Case live, TurnContext turn) {
        Desks.Route route = desks.again(live, promises.local(turn.now()));
        Instant moment = promises.deadlines().hearsBy(live, route, turn.now());
        return promises.say(moment, turn.now(), turn.language());
    }
}
