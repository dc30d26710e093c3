package nl.wegwijzer.editing;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wegwijzer.answering.Unanswered;
import nl.wegwijzer.answering.Usefulness;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.PageSwitches;
import nl.wegwijzer.knowledge.Switching;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.privacy.Redactor;
import nl.wegwijzer.retrieval.Search;
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

/** The screens of editors: what expires, what was asked in vain, and the pages with their switch. */
@Controller
@RequestMapping("/redactie")
@Hidden
class EditingPages {

    private final KnowledgeBase knowledge;
    private final PageSwitches switches;
    private final Unanswered unanswered;
    private final Usefulness usefulness;
    private final Contest contest;
    private final Redactor redactor;
    private final Clock clock;

    EditingPages(
            KnowledgeBase knowledge,
            PageSwitches switches,
            Unanswered unanswered,
            Usefulness usefulness,
            Search search,
            Redactor redactor,
            Clock clock) {
        this.knowledge = knowledge;
        this.switches = switches;
        this.unanswered = unanswered;
        this.usefulness = usefulness;
        this.contest = new Contest(search);
        this.redactor = redactor;
        this.clock = clock;
    }

    @GetMapping
    String endings(Model model) {
        model.addAttribute("geweigerd", knowledge.refused());
        model.addAttribute("verloopt", Endings.of(knowledge.complete(), LocalDate.now(clock)));
        return "editing/verloopt";
    }

    @GetMapping("/vragen")
    String questions(Model model) {
        model.addAttribute("groepen", unanswered.groups());
        return "editing/vragen";
    }

    /** Which answers helped and which did not. */
    @GetMapping("/oordelen")
    String opinions(Model model) {
        model.addAttribute("oordelen", usefulness.tallies());
        return "editing/oordelen";
    }

    /** The pages, or those with a word in the title or the name of the file. */
    @GetMapping("/paginas")
    String pages(@RequestParam(defaultValue = "") String zoek, Model model) {
        String word = zoek.strip().toLowerCase(Locale.ROOT);
        List<Page> found = knowledge.complete().pages().stream()
                .filter(page -> page.kind() != Kind.GESPREK)
                .filter(page -> page.title().toLowerCase(Locale.ROOT).contains(word)
                        || page.file().contains(word))
                .toList();
        model.addAttribute("zoek", zoek);
        model.addAttribute("paginas", found);
        model.addAttribute("geschiedenis", switches.history());
        return "editing/paginas";
    }

    /** What the assistant says from a page on a day, and on request which of its own questions it wins. */
    @GetMapping("/paginas/{id}")
    String page(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String op,
            @RequestParam(defaultValue = "false") boolean vragen,
            Model model) {
        Page page = find(id);
        Optional<LocalDate> chosen = day(op);
        LocalDate day = chosen.orElseGet(() -> LocalDate.now(clock));
        model.addAttribute("pagina", page);
        model.addAttribute("op", day);
        model.addAttribute("geenDag", !op.isBlank() && chosen.isEmpty());
        model.addAttribute("stand", switches.off(page.id()));
        model.addAttribute("onderwerpUit", page.mainTopic().flatMap(switches::offTopic));
        model.addAttribute(
                "eerder",
                switches.history().stream()
                        .filter(one -> one.what() == Switching.What.PAGE
                                && one.id().equals(page.id().value()))
                        .toList());
        if (vragen && knowledge.current().page(page.id()).isPresent()) {
            model.addAttribute("vragen", contest.of(page, day));
        }
        return "editing/pagina";
    }

    @PostMapping("/paginas/{id}/uit")
    String off(
            @PathVariable String id, @RequestParam(defaultValue = "") String reden, Staff by, RedirectAttributes then) {
        Page page = find(id);
        Reason reason = new Reason(reden);
        if (!reason.fits()) {
            then.addFlashAttribute("fout", "reden");
            then.addFlashAttribute("reden", reden);
        } else {
            switches.off(page.id(), reason.masked(redactor), EditingFrame.name(by));
            then.addFlashAttribute("gelukt", "uit");
        }
        return "redirect:/redactie/paginas/" + page.id();
    }

    @PostMapping("/paginas/{id}/aan")
    String on(@PathVariable String id, Staff by, RedirectAttributes then) {
        Page page = find(id);
        switches.on(page.id(), EditingFrame.name(by));
        then.addFlashAttribute("gelukt", "aan");
        return "redirect:/redactie/paginas/" + page.id();
    }

    /** How the assistant reacts to a crisis or a greeting is no page that can be switched off. */
    private Page find(String id) {
        return knowledge.complete().pages().stream()
                .filter(page -> page.id().value().equals(id) && page.kind() != Kind.GESPREK)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
