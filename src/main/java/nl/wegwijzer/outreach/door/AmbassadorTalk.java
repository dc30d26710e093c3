package nl.wegwijzer.outreach.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.outreach.Funnels;
import nl.wegwijzer.outreach.counting.Funnel;
import nl.wegwijzer.outreach.counting.Step;
import nl.wegwijzer.outreach.story.Stories;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.access.Staff;

/** What an ambassador reads in her talk, besides the steps to a campaign: her story, what came of it, and what she can ask. */
public class AmbassadorTalk {

    private static final String MINUTE = "minuut:";
    private static final String OBJECTIONS = "bezwaren";
    private static final String OBJECTION = "bezwaar:";
    private static final int CAMPAIGNS_MAX = 5;

    private final Funnels funnels;
    private final Stories stories;
    private final Texts texts;
    private final Texts common;
    private final PublicAddress address;

    /** @param common the texts of the conversation, for the help that everybody reads */
    public AmbassadorTalk(Funnels funnels, Stories stories, Texts texts, Texts common, PublicAddress address) {
        this.funnels = funnels;
        this.stories = stories;
        this.texts = texts;
        this.common = common;
        this.address = address;
    }

    Reply linked(Language language) {
        return Reply.of(Reply.Kind.FLOW, texts.get("chat-linked", language), wishes(language));
    }

    Reply unlinked(Language language) {
        return notice("chat-unlinked", language);
    }

    Reply wrongCode(Language language) {
        return notice("chat-wrong-code", language, address.of("/ambassadeur"));
    }

    Reply notLinked(Language language) {
        return notice("chat-not-linked", language, address.of("/ambassadeur"));
    }

    List<Reply> help(Language language) {
        return List.of(
                Reply.of(Reply.Kind.SMALLTALK, common.get("help", language)),
                Reply.of(Reply.Kind.FLOW, texts.get("chat-help", language), wishes(language)));
    }

    private List<Reply.Button> wishes(Language language) {
        return List.of(
                button("chat-new", CampaignSteps.BEGIN, language),
                button("chat-story", MINUTE + 1, language),
                button("chat-funnel", AmbassadorSkill.FUNNEL, language));
    }

    /** A press that only reads on; empty when it is something else. */
    Optional<Reply> read(String pressed, Language language) {
        if (pressed.startsWith(MINUTE)) {
            return Optional.of(minute(number(pressed, MINUTE), language));
        }
        if (pressed.startsWith(OBJECTION)) {
            return Optional.of(objection(number(pressed, OBJECTION), language));
        }
        return pressed.equals(OBJECTIONS) ? Optional.of(objections(language)) : Optional.empty();
    }

    private static int number(String pressed, String prefix) {
        String rest = pressed.substring(prefix.length());
        return rest.matches("\\d{1,3}") ? Integer.parseInt(rest) : 1;
    }

    /** A minute of the story, counted from 1; the first for a number that is none. */
    Reply minute(int number, Language language) {
        List<Stories.Line> story = stories.story();
        int at = number < 1 || number > story.size() ? 1 : number;
        List<Reply.Button> buttons = new ArrayList<>();
        if (at < story.size()) {
            buttons.add(new Reply.Button(
                    texts.get("chat-minute-next", language, at + 1), AmbassadorSkill.NAME + ":" + MINUTE + (at + 1)));
        }
        buttons.add(button("chat-objections", OBJECTIONS, language));
        Stories.Line line = story.get(at - 1);
        return Reply.of(
                Reply.Kind.FLOW, texts.get("chat-minute", language, at, line.heading()) + "\n" + aloud(line), buttons);
    }

    private Reply objections(Language language) {
        List<Reply.Button> buttons = new ArrayList<>();
        for (Stories.Line line : stories.objections()) {
            buttons.add(
                    new Reply.Button(line.heading(), AmbassadorSkill.NAME + ":" + OBJECTION + (buttons.size() + 1)));
        }
        return Reply.of(Reply.Kind.FLOW, texts.get("chat-objections-ask", language), buttons);
    }

    private Reply objection(int number, Language language) {
        List<Stories.Line> all = stories.objections();
        Stories.Line line = all.get(number < 1 || number > all.size() ? 0 : number - 1);
        return Reply.of(
                Reply.Kind.FLOW,
                texts.get("chat-objection", language, line.heading()) + "\n" + aloud(line),
                button("chat-objections", OBJECTIONS, language));
    }

    private static String aloud(Stories.Line line) {
        List<String> lines = new ArrayList<>(List.of(line.say()));
        if (!line.lead().isEmpty()) {
            lines.add(line.lead());
        }
        line.points().forEach(point -> lines.add("• " + point));
        return String.join("\n", lines);
    }

    /** What came of her newest campaigns, and of all together, in words. */
    Reply funnel(Staff by, Language language) {
        List<Funnels.Row> rows = funnels.rows(by);
        if (rows.isEmpty()) {
            return Reply.of(
                    Reply.Kind.FLOW,
                    texts.get("chat-funnel-none", language),
                    button("chat-new", CampaignSteps.BEGIN, language));
        }
        List<String> lines = new ArrayList<>();
        rows.stream()
                .limit(CAMPAIGNS_MAX)
                .forEach(row -> lines.add("• " + words(row.campaign().name(), row.funnel(), language)));
        if (rows.size() > 1) {
            lines.add("• " + words(texts.get("chat-funnel-sum", language), funnels.sum(by), language));
        }
        lines.add(texts.get("chat-funnel-more", language, address.of("/ambassadeur")));
        return Reply.of(Reply.Kind.FLOW, String.join("\n", lines));
    }

    private String words(String name, Funnel funnel, Language language) {
        List<String> known = Step.shown().stream()
                .filter(step -> funnel.number(step).isPresent())
                .map(step -> texts.get("step-" + step.word(), language) + " "
                        + funnel.number(step).orElse(0))
                .toList();
        if (known.isEmpty()) {
            return name + ": " + texts.get("chat-funnel-small", language);
        }
        String rest = known.size() < Step.shown().size() ? "; " + texts.get("chat-funnel-rest", language) : "";
        return name + ": " + String.join(", ", known) + rest;
    }

    private Reply.Button button(String text, String value, Language language) {
        return new Reply.Button(texts.get(text, language), AmbassadorSkill.NAME + ":" + value);
    }

    private Reply notice(String key, Language language, Object... arguments) {
        return Reply.of(Reply.Kind.NOTICE, texts.get(key, language, arguments));
    }
}
