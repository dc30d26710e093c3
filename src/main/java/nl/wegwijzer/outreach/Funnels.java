package nl.wegwijzer.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijzer.outreach.counting.Counts;
import nl.wegwijzer.outreach.counting.Funnel;
import nl.wegwijzer.outreach.counting.People;
import nl.wegwijzer.outreach.counting.Step;
import nl.wegwijzer.outreach.pilots.Pilots;
import nl.wegwijzer.platform.access.Staff;

/** What came of campaigns: for one, for all of an ambassador, for a region. Small numbers are hidden. */
public class Funnels {

    private final Campaigns campaigns;
    private final Counts counts;
    private final People people;
    private final Pilots pilots;

    Funnels(Campaigns campaigns, Counts counts, People people, Pilots pilots) {
        this.campaigns = campaigns;
        this.counts = counts;
        this.people = people;
        this.pilots = pilots;
    }

    /** A campaign with what came of it. */
    public record Row(Campaign campaign, Funnel funnel) {}

    /** The funnel of a campaign of this ambassador. */
    public Optional<Row> of(CampaignCode code, Staff by) {
        return campaigns.find(code, by).map(own -> new Row(own, Funnel.of(exact(own))));
    }

    /** All campaigns of this ambassador beside one another, newest first. */
    public List<Row> rows(Staff by) {
        return campaigns.of(by).stream()
                .map(own -> new Row(own, Funnel.of(exact(own))))
                .toList();
    }

    /** All campaigns of this ambassador together. */
    public Funnel sum(Staff by) {
        return Funnel.sum(campaigns.of(by).stream().map(this::exact).toList());
    }

    /** All campaigns of a region together, whoever made them; empty when this ambassador does not see the region. */
    public Optional<Funnel> region(String region, Staff by) {
        return by.sees(region)
                ? Optional.of(Funnel.sum(
                        campaigns.inRegion(region).stream().map(this::exact).toList()))
                : Optional.empty();
    }

    private Funnel.Exact exact(Campaign campaign) {
        Map<Step, Long> steps = counts.of(campaign.code());
        steps.putAll(pilots.steps(campaign.code().value()));
        return new Funnel.Exact(steps, people.of(campaign.code()));
    }
}
