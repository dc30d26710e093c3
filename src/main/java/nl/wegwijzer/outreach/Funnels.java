package nl.wegwijzer.outreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.wegwijzer.outreach.counting.Counts;
import nl.wegwijzer.outreach.counting.Funnel;
import nl.wegwijzer.outreach.counting.People;
import nl.wegwijzer.outreach.counting.Published;
import nl.wegwijzer.outreach.counting.Step;
import nl.wegwijzer.outreach.pilots.Pilots;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;

/** What came of campaigns: for one, for all of an ambassador, for a region. Small numbers are hidden, and numbers change in steps. */
public class Funnels {

    private final Campaigns campaigns;
    private final Counts counts;
    private final People people;
    private final Pilots pilots;
    private final Published published;
    private final Regions regions;

    Funnels(Campaigns campaigns, Counts counts, People people, Pilots pilots, Published published, Regions regions) {
        this.campaigns = campaigns;
        this.counts = counts;
        this.people = people;
        this.pilots = pilots;
        this.published = published;
        this.regions = regions;
    }

    /** A campaign with what came of it. */
    public record Row(Campaign campaign, Funnel funnel) {}

    /** The funnel of a campaign of this ambassador. */
    public Optional<Row> of(CampaignCode code, Staff by) {
        return campaigns.find(code, by).map(own -> new Row(own, Funnel.of(seen(own))));
    }

    /** All campaigns of this ambassador beside one another, newest first. */
    public List<Row> rows(Staff by) {
        return campaigns.of(by).stream()
                .map(own -> new Row(own, Funnel.of(seen(own))))
                .toList();
    }

    /** All campaigns of this ambassador together. */
    public Funnel sum(Staff by) {
        return together("sum-of:" + by.id(), campaigns.of(by));
    }

    /** All campaigns of a region together, whoever made them; empty when this ambassador does not see the region. */
    private Optional<Funnel> region(String region, Staff by) {
        return by.sees(region)
                ? Optional.of(together("sum-in:" + region, campaigns.inRegion(region)))
                : Optional.empty();
    }

    /** By the name of each region in which this ambassador has a campaign, what came of all campaigns there. */
    public Map<String, Funnel> regions(Staff by) {
        Map<String, Funnel> sums = new LinkedHashMap<>();
        campaigns.of(by).stream()
                .map(Campaign::region)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(code -> region(code, by)
                        .ifPresent(sum ->
                                sums.put(regions.region(code).map(Region::name).orElse(code), sum)));
        return sums;
    }

    /** The sum of what is seen of each, so that a sum tells nothing that its parts do not. */
    private Funnel together(String name, List<Campaign> all) {
        List<CampaignCode> codes = all.stream().map(Campaign::code).toList();
        return Funnel.sum(all.stream().map(this::seen).toList(), published.people(name, people.of(codes)));
    }

    private Funnel.Exact seen(Campaign campaign) {
        Map<Step, Long> steps = counts.of(campaign.code());
        steps.putAll(pilots.steps(campaign.code().value()));
        return published.of(campaign.code().value(), new Funnel.Exact(steps, people.of(campaign.code())));
    }
}
