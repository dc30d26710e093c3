package nl.wegwijzer.handoff.dialogue;

import java.util.Optional;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.conversation.skill.HandOverSkill;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.handoff.keeping.CaseStore;

/**
 * Brings an employer to a person. As long as there is no case, {@link OfferSteps} asks what is needed and offers; once there is
 * one, {@link LiveTalk} relays. The wish for a person is never refused.
 */
public class AdviserSkill implements HandOverSkill {

    public static final String NAME = "adviseur";

    private final CaseStore store;
    private final OfferSteps offers;
    private final LiveTalk live;
    private final Aftercare aftercare;

    public AdviserSkill(CaseStore store, OfferSteps offers, LiveTalk live, Aftercare aftercare) {
        this.store = store;
        this.offers = offers;
        this.live = live;
        this.aftercare = aftercare;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome take(TurnContext turn) {
        return switch (turn.input()) {
            case Input.Text(String text) ->
                store.liveOf(turn.conversation().id().value())
                        .map(found -> live.text(found, turn, text))
                        .orElseGet(() -> offers.text(turn, text));
            case Input.Command(String name, String rest)
            when name.equals(NAME) ->
                store.liveOf(turn.conversation().id().value())
                        .map(found -> live.asked(found, turn, rest))
                        .orElseGet(() -> offers.begin(turn, HandOverReason.ASKED_FOR, rest));
            case Input.Button(String value)
            when value.startsWith(NAME + ":") -> button(turn, value.substring(NAME.length() + 1));
            case Input.Location _ when turn.awaited(NAME) -> offers.location(turn);
            default -> Outcome.notMine();
        };
    }

    @Override
    public Optional<Reply> stillAsks(TurnContext turn) {
        return offers.stillAsks(turn);
    }

    private Outcome button(TurnContext turn, String pressed) {
        return aftercare.button(turn, pressed).<Outcome>map(said -> said).orElseGet(() -> caseButton(turn, pressed));
    }

    private Outcome caseButton(TurnContext turn, String pressed) {
        return store.liveOf(turn.conversation().id().value())
                .<Outcome>map(found -> live.button(found, turn, pressed))
                .orElseGet(() -> Buttons.starts(pressed)
                        ? offers.begin(turn, Buttons.reason(pressed), "")
                        : offers.button(turn, pressed));
    }

    @Override
    public Outcome.Say begin(TurnContext turn, HandOverReason reason) {
        String text = turn.input() instanceof Input.Text(String typed) ? typed : "";
        return store.liveOf(turn.conversation().id().value())
                .map(found -> live.asked(found, turn, text))
                .orElseGet(() -> offers.begin(turn, reason, text));
    }
}
