package nl.wegwijzer.outreach.door;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Milestone;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.TakenUp;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.CampaignCode;
import nl.wegwijzer.outreach.pilots.PilotTalks;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;

/**
 * Asks an employer who went to an adviser about a pilot, once, whether the ambassador of the event may see that. A yes begins a pilot
 * without a name; an adviser who takes the question up moves it on.
 */
public class PilotWish {

    static final String PREFIX = "pilot-";

    private static final Logger LOG = LoggerFactory.getLogger(PilotWish.class);
    private static final String YES = PREFIX + "ja:";
    private static final String NO = PREFIX + "nee:";

    private final Conversations conversations;
    private final Function<CampaignCode, Optional<Campaign>> campaigns;
    private final PilotTalks talks;
    private final Texts texts;

    public PilotWish(
            Conversations conversations,
            Function<CampaignCode, Optional<Campaign>> campaigns,
            PilotTalks talks,
            Texts texts) {
        this.conversations = conversations;
        this.campaigns = campaigns;
        this.talks = talks;
        this.texts = texts;
    }

    /** Asks, when there is something to ask; asked before, it is not asked again. */
    public void ask(Conversation conversation) {
        wished(conversation, Milestone.HANDED_OVER)
                .filter(campaign -> !campaign.withdrawn())
                .forEach(campaign -> {
                    Language language = conversation.profile().language();
                    Reply question = Reply.of(
                            Reply.Kind.FLOW,
                            texts.get("pilot-ask", language, campaign.name()),
                            button("pilot-yes", YES + campaign.code(), language),
                            button("pilot-no", NO + campaign.code(), language));
                    conversations.remind(conversation.id(), "campagne-pilot-" + campaign.code(), List.of(question));
                });
    }

    Outcome button(TurnContext turn, String pressed) {
        String conversation = turn.conversation().id().value();
        if (pressed.startsWith(YES)) {
            return answer(
                    turn,
                    pressed.substring(YES.length()),
                    "pilot-shown",
                    campaign -> talks.begin(campaign, conversation));
        }
        return pressed.startsWith(NO)
                ? answer(
                        turn,
                        pressed.substring(NO.length()),
                        "pilot-not-shown",
                        campaign -> talks.end(campaign, conversation))
                : Outcome.notMine();
    }

    private Outcome answer(TurnContext turn, String code, String said, Consumer<Campaign> change) {
        return CampaignCode.parse(code)
                .flatMap(campaigns)
                .<Outcome>map(campaign -> {
                    change.accept(campaign);
                    Reply reply = Reply.of(Reply.Kind.NOTICE, texts.get(said, turn.language(), campaign.name()));
                    return Outcome.say(List.of(reply), turn.memory().orElse(null));
                })
                .orElseGet(Outcome::notMine);
    }

    /** Moves the pilot of this talk on. What fails here must not fail the adviser. */
    @EventListener
    public void takenUp(TakenUp taken) {
        try {
            conversations.find(taken.conversation()).ifPresent(talk -> each(talk, talks::taken));
        } catch (DataAccessException storeAway) {
            LOG.warn("A pilot was not moved on: {}", storeAway.getClass().getSimpleName());
        }
    }

    /** Takes away what tells which pilot came of a talk. */
    public void forget(Conversation conversation) {
        each(conversation, talks::forget);
    }

    private void each(Conversation talk, BiConsumer<Campaign, String> change) {
        wished(talk, Milestone.PILOT_INTEREST)
                .forEach(campaign -> change.accept(campaign, talk.id().value()));
    }

    /** The campaigns through which somebody came who wants a pilot, and came this far besides. */
    private Stream<Campaign> wished(Conversation talk, Milestone besides) {
        return talk.milestones().entrySet().stream()
                .filter(reached -> reached.getValue().contains(Milestone.PILOT_INTEREST)
                        && reached.getValue().contains(besides))
                .map(reached -> CampaignCode.parse(reached.getKey()).flatMap(campaigns))
                .flatMap(Optional::stream);
    }

    private Reply.Button button(String text, String value, Language language) {
        return new Reply.Button(texts.get(text, language), CampaignSkill.NAME + ":" + value);
    }
}
