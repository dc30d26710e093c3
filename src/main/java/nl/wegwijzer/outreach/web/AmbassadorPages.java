package nl.wegwijzer.outreach.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.CampaignCode;
import nl.wegwijzer.outreach.Campaigns;
import nl.wegwijzer.outreach.Funnels;
import nl.wegwijzer.outreach.Links;
import nl.wegwijzer.outreach.counting.Step;
import nl.wegwijzer.outreach.print.Prints;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens of an ambassador, for a phone in the hand: make a campaign, see all, open one. Forms that work without script. */
@Controller
@RequestMapping("/ambassadeur")
@Hidden
class AmbassadorPages {

    private final Campaigns campaigns;
    private final Funnels funnels;
    private final Links links;
    private final Prints prints;
    private final Regions regions;
    private final Texts texts;
    private final java.time.Clock clock;

    AmbassadorPages(
            Campaigns campaigns,
            Funnels funnels,
            Links links,
            Prints prints,
            Regions regions,
            ContentFolder folder,
            java.time.Clock clock) {
        this.campaigns = campaigns;
        this.funnels = funnels;
        this.links = links;
        this.prints = prints;
        this.regions = regions;
        this.texts = Texts.load(folder, "outreach");
        this.clock = clock;
    }

    /** The form for a new campaign, as it was filled in; kept in the session when it must be filled in again. */
    record Form(
            @Nullable String naam,
            @Nullable String datum,
            @Nullable String regio,
            @Nullable String taal,
            @Nullable String groet,
            @Nullable Boolean bericht)
            implements java.io.Serializable {

        private static String plain(@Nullable String text) {
            return text == null ? "" : text;
        }

        /** Absent when the date is none. */
        Optional<Campaigns.Wish> wish() {
            try {
                return Optional.of(new Campaigns.Wish(
                        plain(naam),
                        plain(datum).isBlank()
                                ? null
                                : LocalDate.parse(plain(datum).strip()),
                        plain(regio),
                        Language.fromTag(plain(taal)),
                        plain(groet),
                        Boolean.TRUE.equals(bericht)));
            } catch (DateTimeParseException notADate) {
                return Optional.empty();
            }
        }
    }

    private void frame(Staff by, Model model) {
        model.addAttribute("woorden", new FunnelWords(texts, clock));
        model.addAttribute("wie", by);
        model.addAttribute("stappen", Step.shown());
        model.addAttribute("belangrijkste", List.of(Step.OPENED, Step.ASKED, Step.HANDED_OVER, Step.PILOT_INTEREST));
        model.addAttribute("regios", seen(by));
    }

    private List<Region> seen(Staff by) {
        return regions.all().stream().filter(region -> by.sees(region.code())).toList();
    }

    @GetMapping
    String all(Staff by, Model model) {
        frame(by, model);
        List<Funnels.Row> rows = funnels.rows(by);
        model.addAttribute("rijen", rows);
        model.addAttribute("som", funnels.sum(by));
        model.addAttribute("perRegio", funnels.regions(by));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new Form("", LocalDate.now(clock).toString(), "", "nl", "", false));
        }
        return "outreach/ambassadeur";
    }

    @PostMapping
    String make(@ModelAttribute("form") Form form, Staff by, RedirectAttributes then) {
        Campaigns.Made made =
                form.wish().map(wish -> campaigns.make(wish, by)).orElseGet(() -> new Campaigns.Made.Refused("date"));
        return switch (made) {
            case Campaigns.Made.Done(Campaign campaign) -> {
                then.addFlashAttribute("gelukt", texts.get("made", Language.NL));
                yield "redirect:/ambassadeur/" + campaign.code();
            }
            case Campaigns.Made.Refused(String field) -> {
                then.addFlashAttribute("form", form);
                then.addFlashAttribute("fout", texts.get("refused-" + field, Language.NL));
                yield "redirect:/ambassadeur";
            }
        };
    }

    @GetMapping("/{code:[34679CDFGHJKMNPQRTVWXY]{8}}")
    String one(@PathVariable String code, Staff by, Model model) {
        Campaign campaign = own(code, by);
        frame(by, model);
        Language language = campaign.language();
        model.addAttribute("campagne", campaign);
        model.addAttribute("ingetrokken", campaign.withdrawn());
        model.addAttribute(
                "trechter", funnels.of(campaign.code(), by).orElseThrow().funnel());
        model.addAttribute("gelegenheid", prints.occasion(campaign, Language.NL));
        model.addAttribute("kies", links.chooser(campaign));
        model.addAttribute("web", links.web(campaign));
        model.addAttribute("telegram", links.telegram(campaign).orElse(""));
        model.addAttribute("bericht", prints.message(campaign, language));
        Language other = language == Language.NL ? Language.EN : Language.NL;
        model.addAttribute("anders", other.code());
        model.addAttribute("berichtAnders", prints.message(campaign, other));
        return "outreach/campagne";
    }

    @PostMapping("/{code}/intrekken")
    String withdraw(@PathVariable String code, @RequestParam boolean ingetrokken, Staff by, RedirectAttributes then) {
        Campaign campaign = own(code, by);
        campaigns.withdraw(campaign.code(), ingetrokken, by);
        then.addFlashAttribute("gelukt", texts.get(ingetrokken ? "withdrawn" : "brought-back", Language.NL));
        return "redirect:/ambassadeur/" + campaign.code();
    }

    private Campaign own(String code, Staff by) {
        return CampaignCode.parse(code)
                .flatMap(known -> campaigns.find(known, by))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
