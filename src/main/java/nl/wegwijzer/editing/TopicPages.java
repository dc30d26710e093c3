package nl.wegwijzer.editing;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.PageSwitches;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.privacy.Redactor;
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

/** The topics with their switch: every page of which a topic is the main one falls silent at once. */
@Controller
@RequestMapping("/redactie/onderwerpen")
@Hidden
class TopicPages {

    private final KnowledgeBase knowledge;
    private final PageSwitches switches;
    private final Redactor redactor;

    TopicPages(KnowledgeBase knowledge, PageSwitches switches, Redactor redactor) {
        this.knowledge = knowledge;
        this.switches = switches;
        this.redactor = redactor;
    }

    /** The topics that are the main one of a page, with how many pages that are. */
    @GetMapping
    String topics(Model model) {
        Map<String, Long> topics = knowledge.complete().pages().stream()
                .flatMap(page -> page.mainTopic().stream())
                .collect(Collectors.groupingBy(topic -> topic, TreeMap::new, Collectors.counting()));
        model.addAttribute("onderwerpen", topics);
        return "editing/onderwerpen";
    }

    @GetMapping("/{id}")
    String topic(@PathVariable String id, Model model) {
        model.addAttribute("onderwerp", find(id));
        model.addAttribute("paginas", knowledge.complete().about(id));
        model.addAttribute("stand", switches.offTopic(id));
        return "editing/onderwerp";
    }

    @PostMapping("/{id}/uit")
    String off(
            @PathVariable String id, @RequestParam(defaultValue = "") String reden, Staff by, RedirectAttributes then) {
        String topic = find(id);
        Reason reason = new Reason(reden);
        if (reason.fits()) {
            switches.offTopic(topic, reason.masked(redactor), EditingFrame.name(by));
            then.addFlashAttribute("gelukt", "uit");
        } else {
            then.addFlashAttribute("fout", "reden");
            then.addFlashAttribute("reden", reden);
        }
        return "redirect:/redactie/onderwerpen/" + topic;
    }

    @PostMapping("/{id}/aan")
    String on(@PathVariable String id, Staff by, RedirectAttributes then) {
        String topic = find(id);
        switches.onTopic(topic, EditingFrame.name(by));
        then.addFlashAttribute("gelukt", "aan");
        return "redirect:/redactie/onderwerpen/" + topic;
    }

    /** A topic that is off stays known when its last page was taken away: it can be switched on again. */
    private String find(String id) {
        if (switches.offTopic(id).isPresent()) {
            return id;
        }
        return knowledge.complete().about(id).stream()
                .limit(1)
                .flatMap(page -> page.mainTopic().stream())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
