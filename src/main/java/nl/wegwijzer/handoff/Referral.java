package nl.wegwijzer.handoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.regions.Region;

/** An organisation outside the desk of a case, such as UWV or a municipality, to which an employer is referred with its public contact. */
public record Referral(String key, Region.Desk desk) {

    /**
     * What the employer reads: where to go, with what is known of it, and the story in a form to send on or to read aloud, since that desk
     * does not see it here.
     */
    String text(Texts texts, Language language, Story story) {
        List<String> lines = new ArrayList<>(List.of(texts.get("refer", language, desk.name())));
        desk.phone().ifPresent(phone -> lines.add(texts.get("refer-phone", language, phone)));
        desk.email().ifPresent(email -> lines.add(texts.get("refer-email", language, email)));
        desk.website().ifPresent(site -> lines.add(texts.get("refer-website", language, site)));
        lines.add("");
        lines.add(texts.get("refer-story", language));
        lines.add(point("summary-question", texts, language, story.question()));
        Optional.ofNullable(story.municipality())
                .ifPresent(place -> lines.add(point("refer-place", texts, language, place)));
        Optional.ofNullable(story.company())
                .ifPresent(company -> lines.add(point("summary-company", texts, language, company)));
        if (!story.titles().isEmpty()) {
            lines.add(point("refer-read", texts, language, String.join("; ", story.titles())));
        }
        return String.join("\n", lines);
    }

    private static String point(String key, Texts texts, Language language, String told) {
        return "• " + texts.get(key, language, told);
    }
}
