package nl.wegwijzer.outreach.door;

import java.util.List;
import java.util.Optional;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Invitations.Invitation;
import nl.wegwijzer.conversation.Milestone;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.Skill;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.outreach.CampaignCode;

/**
 * Greets who starts with the code of a campaign, or types it because a Telegram client dropped what stood behind the link.
 * Asked first, so that a start with a code gets its own greeting; all else is for the other skills.
 */
public class CampaignSkill implements Skill {

    static final String NAME = "campagne";

    private final Door door;
    private final FollowUp followUp;

    public CampaignSkill(Door door, FollowUp followUp) {
        this.door = door;
        this.followUp = followUp;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome take(TurnContext turn) {
        return switch (turn.input()) {
            case Input.Start(String payload) when !payload.isBlank() -> greet(turn, payload);
            case Input.Text(String text) when CampaignCode.parse(text).isPresent() -> greet(turn, text);
            case Input.Button(String value)
            when value.startsWith(NAME + ":") -> followUp.button(turn, value.substring(NAME.length() + 1));
            case Input.Command(String name, String _) when name.equals("stop") -> followUp.stop(turn);
            default -> Outcome.notMine();
        };
    }

    private Outcome greet(TurnContext turn, String payload) {
        Optional<Invitation> invitation =
                door.find(payload, turn.conversation().id().value());
        return invitation
                .<Outcome>map(known -> {
                    Outcome.Say greeting = new Outcome.Say(
                            List.of(known.welcome(turn.language())),
                            turn.memory().orElse(null),
                            false,
                            profile -> profile.withCampaign(known.code()));
                    return known.counted() ? greeting : greeting.reaching(Milestone.OPENED);
                })
                .orElseGet(Outcome::notMine);
    }
}
