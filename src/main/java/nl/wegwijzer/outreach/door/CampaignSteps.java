package nl.wegwijzer.outreach.door;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.CampaignCode;
import nl.wegwijzer.outreach.Campaigns;
import nl.wegwijzer.outreach.Links;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.regions.Regions;
import org.jspecify.annotations.Nullable;

/** The steps to a campaign in a talk: where, when, which region, which language, which greeting. The first button is the default. */
public class CampaignSteps {

    static final String BEGIN = "nieuw";

    private final Campaigns campaigns;
    private final Links links;
    private final CampaignQuestions questions;
    private final AmbassadorChats chats;
    private final Texts texts;
    private final Clock clock;

    public CampaignSteps(
            Campaigns campaigns, Links links, Regions regions, AmbassadorChats chats, Texts texts, Clock clock) {
        this.campaigns = campaigns;
        this.links = links;
        this.questions = new CampaignQuestions(campaigns, regions, texts, clock);
        this.chats = chats;
        this.texts = texts;
        this.clock = clock;
    }

    /** What is asked now. */
    enum Asked {
        NAME,
        DATE,
        REGION,
        LANGUAGE,
        GREETING
    }

    /** What is known so far, as the talk remembers it. */
    record Draft(
            Asked asked,
            String name,
            @Nullable LocalDate date,
            @Nullable String region,
            Language language) {

        static final Draft EMPTY = new Draft(Asked.NAME, "", null, null, Language.NL);

        Draft named(String event) {
            return new Draft(Asked.DATE, event, date, region, language);
        }

        Draft on(@Nullable LocalDate day) {
            return new Draft(Asked.REGION, name, day, region, language);
        }

        Draft in(@Nullable String code) {
            return new Draft(Asked.LANGUAGE, name, date, code, language);
        }

        Draft speaking(Language chosen) {
            return new Draft(Asked.GREETING, name, date, region, chosen);
        }

        Draft asking(Asked again) {
            return new Draft(again, name, date, region, language);
        }
    }

    /** @param event the name of the event when it was told with the wish; else empty */
    Outcome begin(TurnContext turn, String event, Staff by) {
        return event.isBlank() ? ask(turn, Draft.EMPTY, by, "") : named(turn, Draft.EMPTY, event, by);
    }

    Outcome text(TurnContext turn, String text, Staff by) {
        Optional<Draft> known = turn.memory(Draft.class);
        if (known.isEmpty()) {
            return Outcome.notMine();
        }
        Draft draft = known.get();
        return switch (draft.asked()) {
            case NAME -> named(turn, draft, text, by);
            case DATE ->
                TypedDay.in(text, LocalDate.now(clock))
                        .map(day -> ask(turn, draft.on(day), by, ""))
                        .orElseGet(() -> ask(turn, draft, by, "refused-date"));
            case REGION ->
                campaigns
                        .region(text, by)
                        .map(code -> ask(turn, draft.in(code), by, ""))
                        .orElseGet(() -> ask(turn, draft, by, "refused-region"));
            case LANGUAGE ->
                ask(
                        turn,
                        draft.speaking(
                                text.strip().toLowerCase(Locale.ROOT).startsWith("e") ? Language.EN : Language.NL),
                        by,
                        "");
            case GREETING -> make(turn, draft, text, by);
        };
    }

    private Outcome named(TurnContext turn, Draft draft, String event, Staff by) {
        return event.strip().length() > Campaign.NAME_MAX
                ? ask(turn, draft, by, "refused-name")
                : ask(turn, draft.named(event.strip()), by, "");
    }

    Outcome button(TurnContext turn, String pressed, Staff by) {
        if (pressed.equals(BEGIN)) {
            return begin(turn, "", by);
        }
        Optional<Draft> known = turn.memory(Draft.class);
        if (known.isEmpty() || pressed.equals(CampaignQuestions.CANCEL)) {
            return Outcome.say(
                    List.of(Reply.of(Reply.Kind.NOTICE, texts.get("chat-campaign-off", turn.language()))), null);
        }
        Draft draft = known.get();
        String value = pressed.substring(pressed.indexOf(':') + 1);
        return switch (pressed.substring(0, pressed.indexOf(':') + 1)) {
            case CampaignQuestions.DAY -> ask(turn, draft.on(value.isEmpty() ? null : LocalDate.parse(value)), by, "");
            case CampaignQuestions.REGION -> ask(turn, draft.in(value.isEmpty() ? null : value), by, "");
            case CampaignQuestions.TONGUE -> ask(turn, draft.speaking(Language.fromTag(value)), by, "");
            case CampaignQuestions.GREETING -> make(turn, draft, "", by);
            default -> ask(turn, draft, by, "");
        };
    }

    private Outcome make(TurnContext turn, Draft draft, String greeting, Staff by) {
        String conversation = turn.conversation().id().value();
        Optional<Campaign> before = chats.madeBy(conversation, turn.inboundId())
                .flatMap(CampaignCode::parse)
                .flatMap(code -> campaigns.find(code, by));
        if (before.isPresent()) {
            return done(turn, before.get());
        }
        Campaigns.Wish wish =
                new Campaigns.Wish(draft.name(), draft.date(), draft.region(), draft.language(), greeting, false);
        return switch (campaigns.make(wish, by)) {
            case Campaigns.Made.Done(Campaign campaign) -> {
                chats.made(conversation, turn.inboundId(), campaign.code().value());
                yield done(turn, campaign);
            }
            case Campaigns.Made.Refused(String field) -> ask(turn, draft.asking(asked(field)), by, "refused-" + field);
        };
    }

    private static Asked asked(String field) {
        return switch (field) {
            case "date" -> Asked.DATE;
            case "region" -> Asked.REGION;
            case "greeting" -> Asked.GREETING;
            default -> Asked.NAME;
        };
    }

    private Outcome done(TurnContext turn, Campaign campaign) {
        Language language = turn.language();
        List<String> lines = new ArrayList<>();
        lines.add(texts.get(
                "chat-campaign-made", language, campaign.name(), campaign.code().readable()));
        lines.add(texts.get("chat-campaign-chooser", language, links.chooser(campaign)));
        links.telegram(campaign).ifPresent(link -> lines.add(texts.get("chat-campaign-telegram", language, link)));
        lines.add(texts.get("chat-campaign-poster", language, links.file(campaign, "poster.pdf")));
        lines.add(texts.get("chat-campaign-card", language, links.file(campaign, "poster.pdf?formaat=a5")));
        lines.add(texts.get("chat-campaign-slide", language, links.file(campaign, "dia.png")));
        lines.add(texts.get("chat-campaign-qr", language, links.file(campaign, "qr.png")));
        return Outcome.say(List.of(Reply.of(Reply.Kind.FLOW, String.join("\n", lines))), null);
    }

    private Outcome ask(TurnContext turn, Draft draft, Staff by, String fault) {
        Reply question = questions.about(draft.asked(), by, turn.language(), fault);
        return new Outcome.Say(List.of(question), draft, true, UnaryOperator.identity());
    }
}
