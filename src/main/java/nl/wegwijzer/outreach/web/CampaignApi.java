package nl.wegwijzer.outreach.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.CampaignCode;
import nl.wegwijzer.outreach.Campaigns;
import nl.wegwijzer.outreach.Funnels;
import nl.wegwijzer.outreach.Links;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns over HTTP. Over 100 lines because the description of the interface stands with the code it describes. */
@RestController
@RequestMapping("/api/v1/campaigns")
@Tag(
        name = "Campaigns",
        description =
                "For ambassadors, with a bearer token. A token sees only the campaigns it made. Numbers under 3 are"
                        + " never shown, and a number changes by 3 or more at a time.")
class CampaignApi {

    static final String UNKNOWN = "No such campaign, or of another ambassador";

    private final Campaigns campaigns;
    private final Funnels funnels;
    private final Links links;

    CampaignApi(Campaigns campaigns, Funnels funnels, Links links) {
        this.campaigns = campaigns;
        this.funnels = funnels;
        this.links = links;
    }

    @Schema(description = "A campaign to be made.")
    record CampaignWish(
            @Schema(description = "The event, as people know it", example = "Banenmarkt Hoorn")
            @NotBlank
            @Size(max = Campaign.NAME_MAX)
            String name,

            @Schema(description = "Code of a region, or a place", example = "AM14") @Nullable @Size(max = 100)
            String region,

            @Schema(description = "Day of the event") @Nullable
            LocalDate date,

            @Schema(
                    description = "Language of print and greeting",
                    allowableValues = {"nl", "en"},
                    defaultValue = "nl")
            @Nullable
            @Pattern(regexp = "nl|en")
            String language,

            @Schema(description = "Own words in the greeting") @Nullable @Size(max = Campaign.GREETING_MAX)
            String greeting,

            @Schema(
                    description = "Whether people are asked if they want one message afterwards",
                    defaultValue = "false")
            @Nullable
            Boolean followUp) {}

    @Schema(description = "A campaign with its addresses.")
    record CampaignMade(
            @Schema(description = "Id for further requests; the same as the code")
            String id,

            @Schema(description = "What people type, with or without the dash", example = "CDFG-HJKM")
            String code,

            @Schema(description = "The event") String name,

            @Schema(description = "Code of the region") @Nullable
            String region,

            @Schema(description = "Day of the event") @Nullable
            LocalDate date,

            @Schema(description = "Straight to the bot; null while Telegram is off") @Nullable
            String telegramLink,

            @Schema(description = "Straight to the web chat")
            String webLink,

            @Schema(description = "Where people choose; this is in the QR code")
            String chooserLink) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a campaign")
    @ApiResponse(responseCode = "201", description = "Made")
    @ApiResponse(responseCode = "400", description = "A field is missing or out of bounds; `field` says which")
    CampaignMade make(@RequestBody @Valid CampaignWish wish, Staff by) {
        Campaigns.Wish read = new Campaigns.Wish(
                wish.name(),
                wish.date(),
                wish.region(),
                wish.language() == null ? Language.NL : Language.fromTag(wish.language()),
                wish.greeting() == null ? "" : wish.greeting(),
                Boolean.TRUE.equals(wish.followUp()));
        return switch (campaigns.make(read, by)) {
            case Campaigns.Made.Done(Campaign campaign) -> made(campaign);
            case Campaigns.Made.Refused(String field) -> throw ApiProblem.invalid(field);
        };
    }

    @GetMapping
    @Operation(summary = "List own campaigns", description = "Newest first.")
    @ApiResponse(responseCode = "200", description = "The campaigns that this token made")
    List<CampaignMade> list(Staff by) {
        return campaigns.of(by).stream().map(this::made).toList();
    }

    @GetMapping("/{id}/funnel")
    @Operation(
            summary = "What came of a campaign",
            description =
                    "From opened to placed, in order. A number under 3 is null and its name is in `hidden`, since it"
                            + " could tell of a person; others change by 3 or more at a time. Bots and previews of links are not counted.")
    @ApiResponse(responseCode = "200", description = "The numbers as of now")
    @ApiResponse(responseCode = "404", description = UNKNOWN)
    FunnelView funnel(@PathVariable String id, Staff by) {
        return CampaignCode.parse(id)
                .flatMap(code -> funnels.of(code, by))
                .map(row -> FunnelView.of(row.funnel()))
                .orElseThrow(ApiProblem::notFound);
    }

    private CampaignMade made(Campaign campaign) {
        return new CampaignMade(
                campaign.code().value(),
                campaign.code().readable(),
                campaign.name(),
                campaign.region(),
                campaign.date(),
                links.telegram(campaign).orElse(null),
                links.web(campaign),
                links.chooser(campaign));
    }
}
