package nl.wegwijzer.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.handoff.notify.GroupCodes;
import nl.wegwijzer.handoff.notify.PersonalCodes;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.regions.Regions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an adviser sets: being away, who they are in a group chat, and linking such a group to the desk. */
@Controller
@RequestMapping("/adviseur/instellingen")
@Hidden
class DeskSettings {

    private final Cases cases;
    private final GroupCodes codes;
    private final PersonalCodes names;
    private final Regions regions;
    private final DeskWords words;
    private final Clock clock;

    DeskSettings(Cases cases, GroupCodes codes, PersonalCodes names, Regions regions, DeskWords words, Clock clock) {
        this.cases = cases;
        this.codes = codes;
        this.names = names;
        this.regions = regions;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String page(Staff by, Model model) {
        model.addAttribute("woorden", words);
        model.addAttribute("wie", by);
        model.addAttribute("weg", cases.awayUntil(by).orElse(null));
        model.addAttribute("vandaag", LocalDate.now(clock));
        model.addAttribute(
                "regios",
                regions.all().stream().filter(one -> by.sees(one.code())).toList());
        return "desk/settings";
    }

    /** Away up to and including a day within a year; an empty day means back. */
    @PostMapping("/afwezig")
    String away(@RequestParam(defaultValue = "") String tot, Staff by, RedirectAttributes then) {
        LocalDate today = LocalDate.now(clock);
        try {
            LocalDate last = tot.isBlank() ? today.minusDays(1) : LocalDate.parse(tot);
            if (last.isAfter(today.plusYears(1))) {
                then.addFlashAttribute("fout", words.word("away-bounds"));
            } else {
                cases.away(by, last);
                then.addFlashAttribute("gelukt", words.word(last.isBefore(today) ? "done-back" : "done-away"));
            }
        } catch (DateTimeParseException noDay) {
            then.addFlashAttribute("fout", words.word("away-bounds"));
        }
        return "redirect:/adviseur/instellingen";
    }

    /** A code with which this adviser says in a group who they are. */
    @PostMapping("/telegram")
    String telegram(Staff by, RedirectAttributes then) {
        then.addFlashAttribute("ik", names.make(new PersonalCodes.Person(by.id(), by.name())));
        return "redirect:/adviseur/instellingen";
    }

    @PostMapping("/groep")
    String group(@RequestParam String regio, Staff by, RedirectAttributes then) {
        boolean known = regio.equals(Regions.NATIONAL) || regions.region(regio).isPresent();
        if (!known || !by.sees(regio)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        then.addFlashAttribute("code", codes.make(regio));
        return "redirect:/adviseur/instellingen";
    }
}
