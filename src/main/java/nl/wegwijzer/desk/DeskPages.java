package nl.wegwijzer.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wegwijzer.handoff.Adviser;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.platform.access.Staff;
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
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The screens of advisers: a list beside a case, as in a mail program. Everything is a form, and works without script. */
@Controller
@RequestMapping("/adviseur")
@Hidden
class DeskPages {

    private static final int TEXT_MAX = 2000;

    private final Cases cases;
    private final Inbox inbox;
    private final Suggestions suggestions;
    private final DeskWords words;
    private final Regions regions;
    private final LiveDesk live;

    DeskPages(Cases cases, Inbox inbox, Suggestions suggestions, DeskWords words, Regions regions, LiveDesk live) {
        this.cases = cases;
        this.inbox = inbox;
        this.suggestions = suggestions;
        this.words = words;
        this.regions = regions;
        this.live = live;
    }

    /** Which list is open beside a case: it travels along in the address, so that nothing has to be remembered. */
    record View(
            @Nullable String lijst,
            @Nullable String regio,
            @Nullable Integer pagina) {
        View {
            lijst = Inbox.Box.of(lijst == null ? "" : lijst).word();
            regio = regio == null ? "" : regio.strip();
            pagina = pagina == null ? 0 : pagina;
        }

        Inbox.Box box() {
            return Inbox.Box.of(String.valueOf(lijst));
        }

        Optional<String> region() {
            return Optional.ofNullable(regio).filter(code -> !code.isEmpty());
        }

        int page() {
            return pagina == null ? 0 : pagina;
        }
    }

    private void frame(View view, Staff by, Model model) {
        model.addAttribute("woorden", words);
        model.addAttribute("wie", by);
        model.addAttribute("view", view);
        model.addAttribute(
                "regios",
                regions.all().stream().filter(one -> by.sees(one.code())).toList());
        model.addAttribute("lijst", inbox.list(view.box(), view.region(), view.page(), by));
    }

    @GetMapping
    String inbox(@ModelAttribute("view") View view, Staff by, Model model) {
        frame(view, by, model);
        return "desk/inbox";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String voeg,
            @ModelAttribute("view") View view,
            Staff by,
            Model model) {
        Case found = CaseId.parse(id)
                .flatMap(known -> cases.find(known, by))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        frame(view, by, model);
        model.addAttribute("zaak", found);
        model.addAttribute("alle", regions.all());
        model.addAttribute("mijn", Inbox.isOf(found, by));
        model.addAttribute("sleutel", UUID.randomUUID().toString());
        model.addAttribute("passages", suggestions.of(found));
        model.addAttribute(
                "invoegen", voeg.isBlank() ? "" : suggestions.insert(voeg).orElse(""));
        return "desk/case";
    }

    /** Tells the page when something changed; it then asks for itself again. */
    @GetMapping("/events")
    SseEmitter events() {
        return live.open();
    }

    @PostMapping("/{id}/claim")
    String claim(@PathVariable String id, @ModelAttribute("view") View view, Staff by, RedirectAttributes then) {
        return change(id, view, by, then, "claimed", known -> cases.claim(known, by));
    }

    @PostMapping("/{id}/release")
    String release(@PathVariable String id, @ModelAttribute("view") View view, Staff by, RedirectAttributes then) {
        return change(id, view, by, then, "released", known -> cases.release(known, by));
    }

    /** What is written with {@code intern} stays among advisers. */
    @PostMapping("/{id}/message")
    String message(
            @PathVariable String id,
            @RequestParam String sleutel,
            @RequestParam String tekst,
            @RequestParam(defaultValue = "false") boolean intern,
            @ModelAttribute("view") View view,
            Staff by,
            RedirectAttributes then) {
        if (tekst.isBlank() || tekst.length() > TEXT_MAX) {
            then.addFlashAttribute("fout", words.word("text-bounds"));
            then.addFlashAttribute("concept", tekst);
            return back(id, view, then);
        }
        String key = "desk-" + sleutel;
        return change(
                id,
                view,
                by,
                then,
                intern ? "noted" : "said",
                known -> intern
                        ? cases.note(known, by, key, tekst.strip())
                        : cases.message(known, by, key, tekst.strip()));
    }

    @PostMapping("/{id}/transfer")
    String transfer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String naarRegio,
            @RequestParam(defaultValue = "") String naarAdviseur,
            @RequestParam(defaultValue = "") String notitie,
            @ModelAttribute("view") View view,
            Staff by,
            RedirectAttributes then) {
        String adviser = naarAdviseur.strip();
        if (naarRegio.isBlank() == adviser.isEmpty()) {
            then.addFlashAttribute("fout", words.word("transfer-one"));
            return back(id, view, then);
        }
        return change(
                id,
                view,
                by,
                then,
                "transferred",
                known -> adviser.isEmpty()
                        ? cases.transferToRegion(known, by, naarRegio, notitie.strip())
                        : cases.transferToAdviser(
                                known, by, new Adviser(adviser.toLowerCase(Locale.ROOT), adviser), notitie.strip()));
    }

    @PostMapping("/{id}/close")
    String close(
            @PathVariable String id,
            @RequestParam String uitkomst,
            @RequestParam(defaultValue = "") String notitie,
            @ModelAttribute("view") View view,
            Staff by,
            RedirectAttributes then) {
        String outcome = Stream.of("beantwoord", "afspraak", "doorverwezen", "geen-reactie", "anders")
                .filter(uitkomst::equals)
                .findFirst()
                .orElse("anders");
        return change(id, view, by, then, "closed", known -> cases.close(known, by, outcome, notitie.strip()));
    }

    @PostMapping("/{id}/reopen")
    String reopen(@PathVariable String id, @ModelAttribute("view") View view, Staff by, RedirectAttributes then) {
        return change(id, view, by, then, "reopened", known -> cases.reopen(known, by));
    }

    private String change(
            String id, View view, Staff by, RedirectAttributes then, String done, Function<CaseId, Changed> wish) {
        return switch (CaseId.parse(id).map(wish).orElseGet(Changed.Absent::new)) {
            case Changed.Done(Case after) -> {
                then.addFlashAttribute("gelukt", words.word("done-" + done));
                yield by.sees(after.region()) ? back(id, view, then) : list(view, then);
            }
            case Changed.Refused(Case now, Changed.Why why) -> {
                Adviser owner = now.owner();
                String name = owner == null ? "" : owner.shown();
                then.addFlashAttribute("fout", words.refused(why, name));
                yield back(id, view, then);
            }
            case Changed.Absent _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String back(String id, View view, RedirectAttributes then) {
        keep(view, then);
        then.addAttribute("id", id);
        return "redirect:/adviseur/{id}";
    }

    private static String list(View view, RedirectAttributes then) {
        keep(view, then);
        return "redirect:/adviseur";
    }

    private static void keep(View view, RedirectAttributes then) {
        then.addAttribute("lijst", view.box().word());
        view.region().ifPresent(region -> then.addAttribute("regio", region));
    }
}
