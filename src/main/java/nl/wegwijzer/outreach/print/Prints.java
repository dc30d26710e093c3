package nl.wegwijzer.outreach.print;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.Links;
import nl.wegwijzer.outreach.door.Greetings;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import org.thymeleaf.context.Context;

/** What an ambassador prints or shows of a campaign. */
public class Prints {

    private static final int QR_PIXELS = 1200;
    private static final String TEMPLATE = "outreach/poster";

    private final Press press;
    private final Links links;
    private final Greetings greetings;
    private final Texts texts;

    public Prints(Press press, Links links, Greetings greetings, Texts texts) {
        this.press = press;
        this.links = links;
        this.greetings = greetings;
        this.texts = texts;
    }

    /** Poster or hand-out as PDF. */
    public byte[] poster(Campaign campaign, Paper paper, Language language) {
        return press.pdf(TEMPLATE, content(campaign, paper, language));
    }

    /** The slide as PNG. */
    public byte[] slide(Campaign campaign, Language language) {
        return press.picture(TEMPLATE, content(campaign, Paper.SLIDE, language), Paper.SLIDE);
    }

    /** The QR code of the chooser page. */
    public QrCode qr(Campaign campaign) {
        return QrCode.of(links.chooser(campaign));
    }

    /** Words for mail and app groups. */
    public String message(Campaign campaign, Language language) {
        return texts.get(
                "message",
                language,
                campaign.name(),
                links.chooser(campaign),
                campaign.code().readable());
    }

    /** Event, day and region in one line. */
    public String occasion(Campaign campaign, Language language) {
        List<String> parts = new ArrayList<>(List.of(campaign.name()));
        if (campaign.date() != null) {
            parts.add(day(campaign.date(), language));
        }
        String region = greetings.regionOf(campaign);
        if (!region.isEmpty()) {
            parts.add(region);
        }
        return String.join("  ·  ", parts);
    }

    private static String day(LocalDate date, Language language) {
        return switch (language) {
            case NL -> date.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.of("nl")));
            case EN -> date.format(DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH));
        };
    }

    private Context content(Campaign campaign, Paper paper, Language language) {
        Context content = new Context(Locale.of(language.code()));
        String address = links.chooser(campaign);
        content.setVariable("words", new Words(texts, language));
        content.setVariable("paper", paper);
        content.setVariable("language", language.code());
        content.setVariable("occasion", occasion(campaign, language));
        content.setVariable("code", campaign.code().readable());
        content.setVariable("address", address.replaceFirst("^https?://", ""));
        content.setVariable(
                "qr",
                "data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(qr(campaign).png(QR_PIXELS)));
        return content;
    }

    /** Words in one language, for templates. */
    public record Words(Texts texts, Language language) {
        public String get(String key, Object... arguments) {
            return texts.get(key, language, arguments);
        }
    }
}
