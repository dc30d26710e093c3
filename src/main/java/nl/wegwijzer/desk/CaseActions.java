package nl.wegwijzer.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.wegwijzer.handoff.Adviser;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Referrals;
import nl.wegwijzer.handoff.notify.Ending;
import nl.wegwijzer.platform.access.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What advisers do with a case on the screen. Everything is a form that leads back to the case, and works without script. */
@Controller
@RequestMapping("/adviseur/{id}")
@Hidden
class CaseActions {

    private static final int TEXT_MAX = 2000;

    private final Cases cases;
    private final DeskWords words;
    private final Referrals referrals;

    CaseActions(Cases cases, DeskWords words, Referrals referrals) {
        this.cases = cases;
        this.words = words;
        this.referrals = referrals;
    }

    /**
     * Where a form came from: the case, the list beside it, who pressed, and what to say next.
     *
     * @param draft what was written, kept for the screen when it comes to nothing
     */
    private record Press(String id, View view, Staff by, RedirectAttributes then, Map<String, String> draft) {

        Press(String id, View view, Staff by, RedirectAttributes then) {
            this(id, view, by, then, Map.of());
        }

        void failed(String why) {
            then.addFlashAttribute("fout", why);
            draft.forEach(then::addFlashAttribute);
        }
    }

    @PostMapping("/claim")
    String claim(@PathVariable String id, @ModelAttribute("view") View view, Staff by, RedirectAttributes then) {
        return change(new Press(id, view, by, then), "claimed", known -> cases.claim(known, by));
    }

    @PostMapping("/release")
    String release(@PathVariable String id, @ModelAttribute("view") View view, Staff by, RedirectAttributes then) {
        return change(new Press(id, view, by, then), "released", known -> cases.release(known, by));
    }

    /** What is written with {@code intern} stays among advisers. */
    @PostMapping("/message")
    String message(
            @PathVariable String id,
            @RequestParam String sleutel,
            @RequestParam String tekst,
            @RequestParam(defaultValue = "false") boolean intern,
            @ModelAttribute("view") View view,
            Staff by,
            RedirectAttributes then) {
        Press press = new Press(id, view, by, then, Map.of(intern ? "conceptNotitie" : "concept", tekst));
        if (tekst.isBlank() || tekst.length() > TEXT_MAX) {
            press.failed(words.word("text-bounds"));
            return back(press);
        }
        String key = "desk-" + sleutel;
        return change(
                press,
                intern ? "noted" : "said",
                known -> intern
                        ? cases.note(known, by, key, tekst.strip())
                        : cases.message(known, by, key, tekst.strip()));
    }

    @PostMapping("/call")
    String call(
            @PathVariable String id,
            @RequestParam boolean bereikt,
            @ModelAttribute("view") View view,
            Staff by,
            RedirectAttributes then) {
        return change(
                new Press(id, view, by, then),
                bereikt ? "reached" : "not-reached",
                known -> cases.called(known, by, bereikt));
    }

    @PostMapping("/transfer")
    String transfer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String naarRegio,
            @RequestParam(defaultValue = "") String naarAdviseur,
            @RequestParam(defaultValue = "") String notitie,
            @ModelAttribute("view") View view,
            Staff by,
            RedirectAttributes then) {
        Press press = new Press(id, view, by, then);
        String adviser = naarAdviseur.strip();
        if (naarRegio.isBlank() == adviser.isEmpty()) {
            then.addFlashAttribute("fout", words.word("transfer-one"));
            return back(press);
        }
        return change(
                press,
                "transferred",
                known -> adviser.isEmpty()
                        ? cases.transferToRegion(known, by, naarRegio, notitie.strip())
                        : cases.transferToAdviser(known, by, adviser, notitie.strip()));
    }

    /** To UWV, a municipality or another organisation: the employer gets its public contact, and the case is closed. */
    @PostMapping("/refer")
    String refer(
            @PathVariable String id,
            @RequestParam String naar,
            @RequestParam String sleutel,
            @ModelAttribute("view") View view,
            Staff by,
            RedirectAttributes then) {
        Press press = new Press(id, view, by, then);
        Optional<Changed> became = CaseId.parse(id)
                .map(known -> referrals.refer(known, by, "refer-" + sleutel, naar))
                .orElseGet(() -> Optional.of(new Changed.Absent()));
        if (became.isEmpty()) {
            then.addFlashAttribute("fout", words.word("refer-unknown"));
            return back(press);
        }
        return change(press, "referred", _ -> became.get());
    }

    @PostMapping("/close")
    String close(
            @PathVariable String id,
            @RequestParam String uitkomst,
            @RequestParam(defaultValue = "") String notitie,
            @ModelAttribute("view") View view,
            Staff by,
            RedirectAttributes then) {
        String outcome = Ending.fromWord(uitkomst).orElse(Ending.OTHER).word();
        return change(
                new Press(id, view, by, then), "closed", known -> cases.close(known, by, outcome, notitie.strip()));
    }

    @PostMapping("/reopen")
    String reopen(@PathVariable String id, @ModelAttribute("view") View view, Staff by, RedirectAttributes then) {
        return change(new Press(id, view, by, then), "reopened", known -> cases.reopen(known, by));
    }

    private String change(Press press, String done, Function<CaseId, Changed> wish) {
        return switch (CaseId.parse(press.id()).map(wish).orElseGet(Changed.Absent::new)) {
            case Changed.Done(Case after) -> {
                press.then().addFlashAttribute("gelukt", words.word("done-" + done));
                yield after.seenIn().stream().anyMatch(press.by()::sees) ? back(press) : list(press);
            }
            case Changed.Refused(Case now, Changed.Why why) -> {
                Adviser owner = now.owner();
                String name = owner == null ? "" : owner.shown();
                press.failed(words.refused(why, name));
                yield back(press);
            }
            case Changed.Absent _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static String back(Press press) {
        press.view().keep(press.then());
        press.then().addAttribute("id", press.id());
        return "redirect:/adviseur/{id}";
    }

    private static String list(Press press) {
        press.view().keep(press.then());
        return "redirect:/adviseur";
    }
}
