package nl.wegwijzer.desk;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijzer.handoff.Access;
import nl.wegwijzer.handoff.Adviser;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.handoff.Referrals;
import nl.wegwijzer.handoff.Team;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.regions.Regions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The screens of advisers: a list beside a case, as in a mail program. What they press is in {@link CaseActions}. */
@Controller
@RequestMapping("/adviseur")
@Hidden
class DeskPages {

    private static final String CANNED = "tekst:";
    private static final Duration VISIT = Duration.ofHours(1);

    private final Cases cases;
    private final Inbox inbox;
    private final Suggestions suggestions;
    private final CannedTexts canned;
    private final DeskWords words;
    private final Regions regions;
    private final Referrals referrals;
    private final Team team;
    private final LiveDesk live;

    DeskPages(
            Cases cases,
            Inbox inbox,
            Suggestions suggestions,
            CannedTexts canned,
            DeskWords words,
            Regions regions,
            Referrals referrals,
            Team team,
            LiveDesk live) {
        this.cases = cases;
        this.inbox = inbox;
        this.suggestions = suggestions;
        this.canned = canned;
        this.words = words;
        this.regions = regions;
        this.referrals = referrals;
        this.team = team;
        this.live = live;
    }

    private void frame(View view, Staff by, Model model) {
        model.addAttribute("woorden", words);
        model.addAttribute("wie", by);
        model.addAttribute("view", view);
        model.addAttribute(
                "regios",
                regions.all().stream().filter(one -> by.sees(one.code())).toList());
        model.addAttribute("redenen", words.reasons());
        model.addAttribute("tellingen", inbox.counts(view, by));
        model.addAttribute("lijst", inbox.list(view, by));
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
        model.addAttribute("buiten", referrals.choices(found.region()));
        model.addAttribute("collegas", cases.colleagues(found, by));
        model.addAttribute("mijn", Inbox.isOf(found, by));
        model.addAttribute("staat", state(found));
        model.addAttribute("sleutel", UUID.randomUUID().toString());
        model.addAttribute("passages", suggestions.of(found));
        model.addAttribute("teksten", canned.in(found.language()));
        model.addAttribute("namen", team.names());
        model.addAttribute("inzage", oncePerVisit(cases.accesses(found.id(), by)));
        model.addAttribute("invoegen", inserted(found, voeg).orElse(""));
        return "desk/case";
    }

    /** A screen that is open reads its case again with every change: of the same look in one hour the first is told. */
    private static List<Access> oncePerVisit(List<Access> newestFirst) {
        List<Access> told = new ArrayList<>();
        for (Access access : newestFirst.reversed()) {
            Access before = told.isEmpty() ? null : told.getFirst();
            if (before == null
                    || !before.by().equals(access.by())
                    || !before.action().equals(access.action())
                    || before.at().plus(VISIT).isBefore(access.at())) {
                told.addFirst(access);
            }
        }
        return told;
    }

    /** Changes with what can be done, and only then: a form under somebody's hands is not drawn anew for a new message. */
    private static String state(Case of) {
        Adviser owner = of.owner();
        return of.status() == CaseStatus.CLOSED || owner == null
                ? of.status().word()
                : "owned-" + owner.id().hashCode();
    }

    private Optional<String> inserted(Case into, String wish) {
        return wish.startsWith(CANNED)
                ? canned.text(wish.substring(CANNED.length()), into.language())
                : wish.isBlank() ? Optional.empty() : suggestions.insert(wish);
    }

    /** Tells the page when something changed; it then asks for itself again. */
    @GetMapping("/events")
    SseEmitter events() {
        return live.open();
    }
}
