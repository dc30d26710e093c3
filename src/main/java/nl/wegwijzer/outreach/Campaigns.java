package nl.wegwijzer.outreach;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.privacy.Redactor;
import nl.wegwijzer.regions.Regions;
import org.jspecify.annotations.Nullable;

/** Makes, finds and withdraws campaigns. An ambassador reaches only her own. Thread-safe. */
public class Campaigns {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 16;

    private final CampaignStore store;
    private final Regions regions;
    private final Redactor redactor;
    private final Clock clock;
    private final OutreachProperties properties;

    Campaigns(CampaignStore store, Regions regions, Redactor redactor, Clock clock, OutreachProperties properties) {
        this.store = store;
        this.regions = regions;
        this.redactor = redactor;
        this.clock = clock;
        this.properties = properties;
    }

    /**
     * What a new campaign is to be; the words may still hold anything.
     *
     * @param region a code, or a place in words
     */
    public record Wish(
            String name,
            @Nullable LocalDate date,
            @Nullable String region,
            Language language,
            String greeting,
            boolean followUp) {}

    /** What became of a wish. */
    public sealed interface Made {

        record Done(Campaign campaign) implements Made {}

        /** The field that must be put right: {@code name}, {@code region}, {@code date} or {@code greeting}. */
        record Refused(String field) implements Made {}
    }

    /** Makes a campaign. */
    public Made make(Wish wish, Staff by) {
        String name = redactor.redact(wish.name().strip()).text();
        String greeting = redactor.redact(wish.greeting().strip()).text();
        if (name.isBlank() || name.length() > Campaign.NAME_MAX) {
            return new Made.Refused("name");
        }
        if (greeting.length() > Campaign.GREETING_MAX) {
            return new Made.Refused("greeting");
        }
        String wished = wish.region() == null ? "" : wish.region().strip();
        Optional<String> region = wished.isEmpty() ? Optional.empty() : region(wished, by);
        if (!wished.isEmpty() && region.isEmpty()) {
            return new Made.Refused("region");
        }
        Instant now = clock.instant();
        Instant counts = (wish.date() == null ? now : end(wish.date())).plus(properties.worksAfter());
        if (counts.isBefore(now) || counts.isAfter(now.plus(properties.keep()).minus(properties.worksAfter()))) {
            return new Made.Refused("date");
        }
        while (true) {
            Campaign campaign = new Campaign(
                    CampaignCode.random(),
                    by.id(),
                    name,
                    wish.date(),
                    region.orElse(null),
                    wish.language(),
                    greeting,
                    wish.followUp(),
                    now,
                    counts,
                    false,
                    secret());
            if (store.insert(campaign)) {
                return new Made.Done(campaign);
            }
        }
    }

    /** The code of the one region that a code or place means; empty when there is none, several, or this ambassador does not see it. */
    public Optional<String> region(String words, Staff by) {
        return region(words.strip()).filter(by::sees);
    }

    private Optional<String> region(String wished) {
        if (regions.all().stream().anyMatch(region -> region.code().equals(wished))) {
            return Optional.of(wished);
        }
        List<String> meant = regions.find(wished).stream()
                .map(match -> match.region().code())
                .distinct()
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The campaign of a code, whoever made it; for who comes in by it. */
    public Optional<Campaign> find(CampaignCode code) {
        return store.find(code);
    }

    /** A campaign of this ambassador. */
    public Optional<Campaign> find(CampaignCode code, Staff by) {
        return store.find(code).filter(found -> found.owner().equals(by.id()));
    }

    /** All campaigns of this ambassador, newest first. */
    public List<Campaign> of(Staff by) {
        return store.ofOwner(by.id());
    }

    /** All campaigns of a region, for sums only. */
    List<Campaign> inRegion(String region) {
        return store.inRegion(region);
    }

    /** Takes a campaign back, or brings it back. */
    public Optional<Campaign> withdraw(CampaignCode code, boolean withdrawn, Staff by) {
        return find(code, by).flatMap(own -> store.change(code, current -> current.withdrawn(withdrawn)));
    }
}
