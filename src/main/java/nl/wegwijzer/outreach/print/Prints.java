package nl.wegwijzer.outreach.print;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.Links;
import nl.wegwijzer.outreach.counting.Funnel;
import nl.wegwijzer.outreach.counting.Step;
import nl.wegwijzer.outreach.door.Greetings;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import org.thymeleaf.context.Context;

/** What an ambassador prints or shows of a campaign. */
public class Prints {

    private static final int QR_PIXELS = 1200;
    private static final String TEMPLATE = "outreach/poster";

    /** The picture of a funnel, in millimetres: its width, what stands above and below the bars, and one bar. */
    private static final int FUNNEL_WIDTH = 190;

    private static final int FUNNEL_FRAME = 40;
    private static final int FUNNEL_ROW = 11;

    /** An occasion of so many letters has room in its usual size. */
    private static final int ROOMY = 70;

    private static final double SMALLEST = 0.62;

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
        return press.picture(TEMPLATE, content(campaign, Paper.SLIDE, language), Paper.SLIDE.width());
    }

    /**
     * A row of the picture of a funnel.
     *
     * @param share the length of the bar, in hundredths of the longest
     */
    public record Bar(String name, String number, long share) {}

    /** What came of a campaign as PNG, for a report that takes no SVG. */
    public byte[] funnel(Campaign campaign, Funnel funnel, Language language) {
        long most = Step.shown().stream()
                .mapToLong(step -> funnel.number(step).orElse(0))
                .max()
                .orElse(0);
        List<Bar> bars = Step.shown().stream()
                .map(step -> new Bar(
                        texts.get("step-" + step.word(), language),
                        shown(funnel.number(step), language),
                        most == 0 ? 0 : 100 * funnel.number(step).orElse(0) / most))
                .toList();
        Context content = new Context(Locale.of(language.code()));
        content.setVariable("language", language.code());
        content.setVariable("title", occasion(campaign, language));
        content.setVariable("bars", bars);
        content.setVariable("width", FUNNEL_WIDTH);
        content.setVariable("height", FUNNEL_FRAME + FUNNEL_ROW * bars.size());
        content.setVariable("note", texts.get("people-note", language, shown(funnel.people(), language)));
        return press.picture("outreach/trechter", content, FUNNEL_WIDTH);
    }

    private String shown(OptionalLong number, Language language) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : texts.get("hidden", language);
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

    /** How large the occasion is set, 1 for its usual size: a long name stays above what comes below it. */
    private static double size(String occasion) {
        return Math.clamp((double) ROOMY / occasion.length(), SMALLEST, 1);
    }

    private Context content(Campaign campaign, Paper paper, Language language) {
        Context content = new Context(Locale.of(language.code()));
        String address = links.chooser(campaign);
        content.setVariable("words", new Words(texts, language));
        content.setVariable("paper", paper);
        content.setVariable("language", language.code());
        String occasion = occasion(campaign, language);
        content.setVariable("occasion", occasion);
        content.setVariable("occasionSize", size(occasion));
        content.setVariable("telegram", links.telegram(campaign).isPresent());
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
