package nl.wegwijzer.outreach.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.CampaignCode;
import nl.wegwijzer.outreach.Campaigns;
import nl.wegwijzer.outreach.pilots.Pilot;
import nl.wegwijzer.outreach.pilots.PilotTasks;
import nl.wegwijzer.outreach.pilots.Pilots;
import nl.wegwijzer.outreach.pilots.Stage;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.access.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pilots of an ambassador: from interest to evaluated, with what must be arranged and by whom. */
@Controller
@RequestMapping("/ambassadeur/pilots")
@Hidden
class PilotPages {

    private final Pilots pilots;
    private final Campaigns campaigns;
    private final PilotTasks tasks;
    private final Texts texts;
    private final Clock clock;

    PilotPages(Pilots pilots, Campaigns campaigns, ContentFolder folder, Clock clock) {
        this.pilots = pilots;
        this.campaigns = campaigns;
        this.tasks = PilotTasks.load(folder);
        this.texts = Texts.load(folder, "outreach");
        this.clock = clock;
    }

    private void frame(Staff by, Model model) {
        model.addAttribute("wie", by);
        model.addAttribute("woorden", new FunnelWords(texts, clock));
        model.addAttribute("stadia", List.of(Stage.values()));
        model.addAttribute("taken", tasks.all());
        model.addAttribute("perStap", tasks.byStage());
    }

    @GetMapping
    String all(Staff by, Model model) {
        frame(by, model);
        model.addAttribute("pilots", pilots.of(by));
        model.addAttribute("campagnes", campaigns.of(by));
        return "outreach/pilots";
    }

    @PostMapping
    String begin(
            @RequestParam(defaultValue = "") String campagne,
            @RequestParam(defaultValue = "") String bedrijf,
            @RequestParam(defaultValue = "false") boolean akkoord,
            Staff by,
            RedirectAttributes then) {
        Optional<Campaign> from = CampaignCode.parse(campagne).flatMap(code -> campaigns.find(code, by));
        if (!bedrijf.isBlank() && !akkoord) {
            then.addFlashAttribute("fout", texts.get("pilot-name-needs-yes", Language.NL));
            then.addFlashAttribute("bedrijf", bedrijf);
            then.addFlashAttribute("campagne", campagne);
            return "redirect:/ambassadeur/pilots";
        }
        Pilot begun = pilots.begin(
                from.map(campaign -> campaign.code().value()).orElse(""),
                bedrijf,
                from.map(Campaign::region).orElse(null),
                by);
        return "redirect:/ambassadeur/pilots/" + begun.id();
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Staff by, Model model) {
        frame(by, model);
        model.addAttribute("pilot", pilots.find(id, by).orElseThrow(PilotPages::none));
        return "outreach/pilot";
    }

    @PostMapping("/{id}/stap")
    String move(@PathVariable String id, @RequestParam String naar, Staff by, RedirectAttributes then) {
        Stage stage = Stage.of(naar).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Optional<Pilot> moved = pilots.move(id, stage, by);
        String open = moved.map(tasks::open).orElse(List.of()).stream()
                .map(PilotTasks.Task::words)
                .collect(Collectors.joining("; "));
        if (!open.isEmpty()) {
            then.addFlashAttribute("letop", texts.get("pilot-open", Language.NL, open));
        }
        return back(id, moved);
    }

    @PostMapping("/{id}/taak")
    String task(
            @PathVariable String id,
            @RequestParam String taak,
            @RequestParam(defaultValue = "") String wie,
            @RequestParam(defaultValue = "false") boolean klaar,
            Staff by) {
        if (tasks.all().stream().noneMatch(known -> known.id().equals(taak))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return back(id, pilots.task(id, taak, klaar, wie, by));
    }

    @PostMapping("/{id}/mensen")
    String placed(@PathVariable String id, @RequestParam(defaultValue = "0") int aantal, Staff by) {
        return back(id, pilots.placed(id, aantal, by));
    }

    @PostMapping("/{id}/wis")
    String erase(@PathVariable String id, Staff by, RedirectAttributes then) {
        pilots.erase(id, by);
        then.addFlashAttribute("gelukt", texts.get("pilot-erased", Language.NL));
        return "redirect:/ambassadeur/pilots";
    }

    private static String back(String id, Optional<Pilot> changed) {
        if (changed.isEmpty()) {
            throw none();
        }
        return "redirect:/ambassadeur/pilots/" + id;
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
