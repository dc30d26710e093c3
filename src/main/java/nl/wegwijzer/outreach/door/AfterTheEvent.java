package nl.wegwijzer.outreach.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Milestone;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.CampaignCode;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.redis.Timetable;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks once, after the first answer, whether the person wants one message after the event; and sends it once, in office hours, to
 * who said yes and did not say stop. The wish is read from the conversation at the moment of sending.
 */
public class AfterTheEvent {

    private static final String NOTE = "after:";
    private static final int WORDS_MAX = 160;
    private static final Pattern MARKS = Pattern.compile("\\s*\\[\\d+]");

    private final Conversations conversations;
    private final Function<CampaignCode, Optional<Campaign>> campaigns;
    private final Regions regions;
    private final Timetable timetable;
    private final Texts texts;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration wait;

    public AfterTheEvent(
            Conversations conversations,
            Function<CampaignCode, Optional<Campaign>> campaigns,
            Regions regions,
            Timetable timetable,
            Texts texts,
            JsonMapper json,
            Clock clock,
            Duration wait) {
        this.conversations = conversations;
        this.campaigns = campaigns;
        this.regions = regions;
        this.timetable = timetable;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
        this.wait = wait;
    }

    /** Asks whether a message is welcome, when the campaign wants that asked and the person has just had an answer. */
    public void ask(Conversation conversation) {
        campaign(conversation.profile().campaign())
                .filter(Campaign::followUp)
                .filter(campaign -> conversation
                        .milestones()
                        .getOrDefault(campaign.code().value(), java.util.Set.of())
                        .contains(Milestone.ANSWERED))
                .filter(_ -> !conversation.memory().containsKey(CampaignSkill.NAME))
                .ifPresent(campaign -> {
                    Language language = conversation.profile().language();
                    Reply question = Reply.of(
                            Reply.Kind.FLOW,
                            texts.get("follow-up-ask", language, campaign.name()),
                            button("follow-up-yes", FollowUp.YES, language),
                            button("follow-up-no", FollowUp.NO, language));
                    conversations.remind(conversation.id(), "campagne-vraag-" + campaign.code(), List.of(question));
                });
    }

    /** The message goes when the event is over; planning twice is planning once. */
    void plan(ConversationId id, String code) {
        campaign(code).ifPresent(campaign -> timetable.plan(NOTE + id.value() + ":" + code, due(campaign)));
    }

    private Instant due(Campaign campaign) {
        ZonedDateTime over = campaign.date() == null
                ? clock.instant().atZone(clock.getZone())
                : campaign.date().atStartOfDay(clock.getZone()).plusDays(1);
        return over.plus(wait).toInstant();
    }

    /** Sends what is due; does nothing when it is something else. */
    public void attend(Timetable.Due due) {
        if (!due.what().startsWith(NOTE)) {
            return;
        }
        int colon = due.what().lastIndexOf(':');
        ConversationId id = new ConversationId(due.what().substring(NOTE.length(), colon));
        Optional<Campaign> campaign = campaign(due.what().substring(colon + 1)).filter(known -> !known.withdrawn());
        Optional<Conversation> conversation = conversations.find(id).filter(found -> FollowUp.wanted(found, json));
        if (campaign.isPresent() && conversation.isPresent()) {
            ZonedDateTime now = clock.instant().atZone(clock.getZone());
            ZonedDateTime open = hours(campaign.get()).nextOpening(now);
            if (open.isAfter(now)) {
                timetable.plan(due.what(), open.toInstant());
                return;
            }
            send(conversation.get(), campaign.get());
        }
    }

    private void send(Conversation conversation, Campaign campaign) {
        Language language = conversation.profile().language();
        Optional<Entry> answer = conversation.history().reversed().stream()
                .filter(entry -> entry.reply() != null && entry.reply().kind() == Reply.Kind.ANSWER)
                .findFirst();
        Optional<String> question = answer.map(Entry::inboundId)
                .flatMap(inbound -> conversation.history().stream()
                        .filter(entry -> entry.author() == Entry.Author.EMPLOYER && inbound.equals(entry.inboundId()))
                        .findFirst())
                .map(Entry::text);
        String text = answer.isPresent() && question.isPresent()
                ? texts.get(
                        "follow-up",
                        language,
                        campaign.name(),
                        shortened(question.get()),
                        first(answer.get().text()))
                : texts.get("follow-up-plain", language, campaign.name());
        Reply message = Reply.of(
                Reply.Kind.NOTICE,
                text,
                new Reply.Button(texts.get("follow-up-talk", language), "adviseur:start"),
                button("follow-up-stop", FollowUp.STOP, language));
        conversations.remind(conversation.id(), "campagne-na-" + campaign.code(), List.of(message));
    }

    private static String first(String answer) {
        return MARKS.matcher(answer.lines().findFirst().orElse("")).replaceAll("");
    }

    private static String shortened(String text) {
        return text.length() <= WORDS_MAX ? text : text.substring(0, WORDS_MAX) + " …";
    }

    private Region.OfficeHours hours(Campaign campaign) {
        String region = campaign.region();
        return Optional.ofNullable(region)
                .flatMap(regions::region)
                .orElseGet(() -> regions.all().getFirst())
                .hours();
    }

    private Reply.Button button(String text, String value, Language language) {
        return new Reply.Button(texts.get(text, language), CampaignSkill.NAME + ":" + value);
    }

    private Optional<Campaign> campaign(@Nullable String code) {
        return code == null ? Optional.empty() : CampaignCode.parse(code).flatMap(campaigns);
    }
}
