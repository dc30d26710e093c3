package nl.wegwijzer.outreach.door;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.Skill;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.platform.access.OneTimeCodes;
import nl.wegwijzer.platform.access.Staff;

/**
 * An ambassador with only a phone: makes a campaign, reads her story aloud, hears what came of it. Only in a talk that is linked to her;
 * anybody else who asks hears how that is done. Commands work typed too, since a page has no commands.
 */
public class AmbassadorSkill implements Skill {

    static final String NAME = "ambassadeur";

    private static final String LINK = "koppel";
    private static final String UNLINK = "ontkoppel";
    private static final String CAMPAIGN = "campagne";
    private static final String STORY = "verhaal";
    static final String FUNNEL = "trechter";

    private final AmbassadorChats chats;
    private final CampaignSteps steps;
    private final AmbassadorTalk talk;

    public AmbassadorSkill(AmbassadorChats chats, CampaignSteps steps, AmbassadorTalk talk) {
        this.chats = chats;
        this.steps = steps;
        this.talk = talk;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome take(TurnContext turn) {
        return switch (turn.input()) {
            case Input.Command(String name, String rest) -> command(turn, name, rest);
            case Input.Start(String payload)
            when OneTimeCodes.isCode(payload) ->
                chats.link(conversation(turn), payload)
                        .<Outcome>map(_ -> say(talk.linked(turn.language())))
                        .orElseGet(Outcome::notMine);
            case Input.Text(String text) when text.startsWith("/") -> typed(turn, text.substring(1));
            case Input.Text(String text)
            when turn.awaited(NAME) ->
                whose(turn).map(by -> steps.text(turn, text, by)).orElseGet(Outcome::notMine);
            case Input.Button(String value)
            when value.startsWith(NAME + ":") ->
                whose(turn)
                        .map(by -> button(turn, value.substring(NAME.length() + 1), by))
                        .orElseGet(() -> say(talk.notLinked(turn.language())));
            default -> Outcome.notMine();
        };
    }

    private Outcome typed(TurnContext turn, String words) {
        String[] parts = words.strip().split("\\s+", 2);
        return command(turn, parts[0].toLowerCase(Locale.ROOT), parts.length > 1 ? parts[1] : "");
    }

    private Outcome command(TurnContext turn, String name, String rest) {
        return switch (name) {
            case LINK -> link(turn, rest);
            case CAMPAIGN, STORY, FUNNEL, UNLINK ->
                whose(turn)
                        .map(by -> command(turn, name, rest, by))
                        .orElseGet(() -> say(talk.notLinked(turn.language())));
            case "help" ->
                whose(turn)
                        .<Outcome>map(_ -> Outcome.say(talk.help(turn.language()), null))
                        .orElseGet(Outcome::notMine);
            default -> Outcome.notMine();
        };
    }

    private Outcome command(TurnContext turn, String name, String rest, Staff by) {
        return switch (name) {
            case CAMPAIGN -> steps.begin(turn, rest, by);
            case STORY -> say(talk.minute(1, turn.language()));
            case FUNNEL -> say(talk.funnel(by, turn.language()));
            default -> {
                chats.unlink(conversation(turn));
                yield say(talk.unlinked(turn.language()));
            }
        };
    }

    private Outcome link(TurnContext turn, String code) {
        return say(
                chats.link(conversation(turn), code).isPresent()
                        ? talk.linked(turn.language())
                        : talk.wrongCode(turn.language()));
    }

    private Outcome button(TurnContext turn, String pressed, Staff by) {
        return talk.read(pressed, turn.language())
                .or(() -> pressed.equals(FUNNEL) ? Optional.of(talk.funnel(by, turn.language())) : Optional.empty())
                .map(AmbassadorSkill::say)
                .orElseGet(() -> steps.button(turn, pressed, by));
    }

    private Optional<Staff> whose(TurnContext turn) {
        return chats.of(conversation(turn));
    }

    private static String conversation(TurnContext turn) {
        return turn.conversation().id().value();
    }

    private static Outcome say(Reply reply) {
        return Outcome.say(List.of(reply), null);
    }
}
