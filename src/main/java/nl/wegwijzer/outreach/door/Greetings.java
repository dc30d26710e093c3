package nl.wegwijzer.outreach.door;

import java.util.ArrayList;
import java.util.List;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;

/** The greeting that knows the event and the region. */
public record Greetings(Texts texts, Regions regions) {

    /** The greeting of a campaign in a language. */
    public Reply of(Campaign campaign, Language language) {
        String region = regionOf(campaign);
        List<String> lines = new ArrayList<>();
        lines.add(
                region.isEmpty()
                        ? texts.get("greeting", language, campaign.name())
                        : texts.get("greeting-region", language, campaign.name(), region));
        if (!campaign.greeting().isBlank()) {
            lines.add(campaign.greeting());
        }
        lines.add(texts.get("greeting-assistant", language));
        List<Reply.Button> buttons = new ArrayList<>(questions(language));
        if (!region.isEmpty()) {
            buttons.add(new Reply.Button(texts.get("greeting-here", language, region), "vraag:" + region));
        }
        return Reply.of(Reply.Kind.SMALLTALK, String.join("\n", lines), buttons);
    }

    /** Instead of a greeting, for a code that does not count: why, and the way to a question all the same. */
    Reply instead(String note, String name, Language language) {
        String why = texts.get(note, language, name);
        return Reply.of(
                Reply.Kind.SMALLTALK, why + "\n" + texts.get("greeting-assistant", language), questions(language));
    }

    private List<Reply.Button> questions(Language language) {
        return List.of(
                Reply.Button.question(texts.get("greeting-question-1", language)),
                Reply.Button.question(texts.get("greeting-question-2", language)));
    }

    /** The name of the region of a campaign; empty when it has none. */
    public String regionOf(Campaign campaign) {
        String code = campaign.region();
        return code == null ? "" : regions.region(code).map(Region::name).orElse("");
    }
}
