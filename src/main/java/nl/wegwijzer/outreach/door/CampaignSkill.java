package nl.wegwijzer.outreach.door;

import java.util.List;
import java.util.function.UnaryOperator;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Invitations.Invitation;
import nl.wegwijzer.conversation.Milestone;
import nl.wegwijzer.conversation.Profile;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.Skill;
import nl.wegwijzer.conversation.skill.TurnContext;

/**
 * Greets who starts with the code of a campaign, or types it because a Telegram client dropped what stood behind the link.
 * Asked first, so that a start with a code gets its own greeting, and a code that does not count a kind sentence; all else is for the
 * other skills.
 */
public class CampaignSkill implements Skill {

    static final String NAME = "campagne";

    private final Door door;
    private final FollowUp followUp;
    private final PilotWish pilots;

    public CampaignSkill(Door door, FollowUp followUp, PilotWish pilots) {
        this.door = door;
        this.followUp = followUp;
        this.pilots = pilots;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome take(TurnContext turn) {
        return switch (turn.input()) {
            case Input.Start(String payload) when door.isCode(payload) -> greet(turn, payload);
            case Input.Text(String text) ->
                TypedCode.in(text).map(code -> greet(turn, code)).orElseGet(Outcome::notMine);
            case Input.Button(String value)
            when value.startsWith(NAME + ":") -> button(turn, value.substring(NAME.length() + 1));
            case Input.Command(String name, String _) when name.equals("stop") -> followUp.stop(turn);
            default -> Outcome.notMine();
        };
    }

    private Outcome button(TurnContext turn, String pressed) {
        return pressed.startsWith(PilotWish.PREFIX) ? pilots.button(turn, pressed) : followUp.button(turn, pressed);
    }

    private Outcome greet(TurnContext turn, String payload) {
        String who = turn.conversation().id().value();
        return switch (door.arrive(payload, who, turn.language())) {
            case Door.Arrival.Invited(Invitation known) -> {
                Outcome.Say greeting =
                        say(turn, known.welcome(turn.language()), profile -> profile.withCampaign(known.code()));
                yield known.counted() ? greeting : greeting.reaching(Milestone.OPENED);
            }
            case Door.Arrival.Instead(Reply reply) -> say(turn, reply, UnaryOperator.identity());
        };
    }

    private static Outcome.Say say(TurnContext turn, Reply reply, UnaryOperator<Profile> profile) {
        return new Outcome.Say(List.of(reply), turn.memory().orElse(null), false, profile);
    }
}
