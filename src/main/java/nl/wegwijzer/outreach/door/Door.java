package nl.wegwijzer.outreach.door;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.wegwijzer.conversation.Invitations;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.CampaignCode;
import nl.wegwijzer.outreach.Campaigns;
import nl.wegwijzer.outreach.counting.Counts;
import nl.wegwijzer.outreach.counting.People;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.RateLimiter;
import nl.wegwijzer.platform.web.Visitor;

/**
 * Lets people in by the code of a campaign, and counts who opens a page. A page passes the code on with {@value #COUNTED} behind
 * it, so that the conversation that follows is not counted as one more opening.
 */
public class Door implements Invitations {

    /** The text about a code that nobody has. */
    public static final String UNKNOWN = "choose-unknown";

    private static final String COUNTED = "_k";

    private final Campaigns campaigns;
    private final Counts counts;
    private final People people;
    private final Greetings greetings;
    private final Robots robots;
    private final Guesses guesses;
    private final RateLimiter limiter;
    private final RateLimiter.Limit prints;
    private final Clock clock;

    public Door(
            Campaigns campaigns,
            Counts counts,
            People people,
            Greetings greetings,
            ContentFolder folder,
            RateLimiter limiter,
            int missesPerMinute,
            int printsPerMinute,
            Clock clock) {
        this.campaigns = campaigns;
        this.counts = counts;
        this.people = people;
        this.greetings = greetings;
        this.robots = Robots.load(folder);
        this.guesses = new Guesses(limiter, missesPerMinute, clock);
        this.limiter = limiter;
        this.prints = new RateLimiter.Limit("campaign-prints", printsPerMinute, Duration.ofMinutes(1));
        this.clock = clock;
    }

    /** Whoever made it and whatever its standing; empty when there is none, or too much was guessed. */
    public Optional<Campaign> lookUp(String payload, String who) {
        if (guesses.tooMany(who)) {
            return Optional.empty();
        }
        Optional<Campaign> found = CampaignCode.parse(plain(payload)).flatMap(campaigns::find);
        if (found.isEmpty()) {
            guesses.missed(who);
        }
        return found;
    }

    /** Whether this address may have one more poster, slide or QR code now. */
    public boolean mayPrint(String who) {
        return limiter.take(prints, who).isEmpty();
    }

    /** The text about a campaign as it stands now; empty when it welcomes people. */
    public String note(Campaign campaign) {
        return switch (campaign.standing(clock.instant())) {
            case LIVE -> "";
            case EXPIRED -> "choose-expired";
            case WITHDRAWN -> "choose-withdrawn";
        };
    }

    /** Whether what came after a start has the form of a code. */
    boolean isCode(String payload) {
        return CampaignCode.parse(plain(payload)).isPresent();
    }

    /** What becomes of who brings a code into a conversation. */
    sealed interface Arrival {

        record Invited(Invitation invitation) implements Arrival {}

        /** The code welcomes nobody now: what to say is why, who speaks here, and that a question is welcome. */
        record Instead(Reply reply) implements Arrival {}
    }

    Arrival arrive(String payload, String who, Language language) {
        Optional<Campaign> found = lookUp(payload, who);
        return found.filter(this::live)
                .<Arrival>map(campaign -> new Arrival.Invited(invitation(campaign, counted(payload))))
                .orElseGet(() -> new Arrival.Instead(greetings.instead(
                        found.map(this::note).orElse(UNKNOWN),
                        found.map(Campaign::name).orElse(""),
                        language)));
    }

    @Override
    public Optional<Invitation> find(String payload, String who) {
        return lookUp(payload, who).filter(this::live).map(campaign -> invitation(campaign, counted(payload)));
    }

    @Override
    public Optional<Invitation> opened(String payload, Visitor visitor) {
        Optional<Campaign> live = lookUp(payload, visitor.network()).filter(this::live);
        if (!counted(payload) && !robots.isOne(visitor)) {
            live.ifPresent(campaign -> {
                counts.opened(campaign.code());
                people.saw(campaign.code(), visitor);
            });
        }
        return live.map(campaign -> invitation(campaign, true));
    }

    private boolean live(Campaign campaign) {
        return campaign.standing(clock.instant()) == Campaign.Standing.LIVE;
    }

    private Invitation invitation(Campaign campaign, boolean counted) {
        String code = campaign.code().value();
        return new Invitation(
                code,
                code + COUNTED,
                counted,
                campaign.language(),
                greetings.of(campaign, Language.NL),
                greetings.of(campaign, Language.EN));
    }

    private static boolean counted(String payload) {
        return payload.endsWith(COUNTED);
    }

    private static String plain(String payload) {
        return counted(payload) ? payload.substring(0, payload.length() - COUNTED.length()) : payload;
    }
}
