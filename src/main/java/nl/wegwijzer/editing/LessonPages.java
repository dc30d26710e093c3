package nl.wegwijzer.editing;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Optional;
import nl.wegwijzer.handoff.Lessons;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.platform.access.Staff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What advisers answered and a page could answer next time. */
@Controller
@RequestMapping("/redactie/lessen")
@Hidden
class LessonPages {

    private static final Logger AUDIT = LoggerFactory.getLogger("wegwijzer.audit");
    private static final int SHOWN = 50;
    private static final String BACK = "redirect:/redactie/lessen";

    private final Lessons lessons;
    private final KnowledgeBase knowledge;
    private final PublicAddress address;

    LessonPages(Lessons lessons, KnowledgeBase knowledge, PublicAddress address) {
        this.lessons = lessons;
        this.knowledge = knowledge;
        this.address = address;
    }

    @GetMapping
    String lessons(Model model) {
        model.addAttribute("lessen", lessons.open(SHOWN));
        return "editing/lessen";
    }

    /**
     * A page came of it; those who asked hear where it stands.
     *
     * @param adres the address of a page that can be read now, or its id
     */
    @PostMapping("/{id}/pagina")
    String made(
            @PathVariable String id, @RequestParam(defaultValue = "") String adres, Staff by, RedirectAttributes then) {
        Optional<Page> page = page(adres);
        if (page.isEmpty()) {
            then.addFlashAttribute("fout", id);
            then.addFlashAttribute("adres", adres);
            return BACK;
        }
        Page made = page.get();
        int told = lessons.used(id, made.id().value(), made.title(), address.of("/pages/" + made.id()));
        AUDIT.info("lesson {} became page {} by {}: {} told", id, made.id(), EditingFrame.name(by), told);
        then.addFlashAttribute("gehoord", told);
        return BACK;
    }

    @PostMapping("/{id}/niet")
    String notUseful(@PathVariable String id, Staff by, RedirectAttributes then) {
        if (lessons.dismiss(id)) {
            AUDIT.info("lesson {} dismissed by {}", id, EditingFrame.name(by));
            then.addFlashAttribute("weg", true);
        }
        return BACK;
    }

    /** Only a page of our own, that people can open now: nobody is sent elsewhere. */
    private Optional<Page> page(String typed) {
        String path = typed.strip().replaceFirst("[?#].*", "");
        String id = path.substring(path.lastIndexOf('/') + 1);
        boolean ours = path.equals(id) || path.equals("/pages/" + id) || path.equals(address.of("/pages/" + id));
        return ours ? knowledge.current().page(id).filter(page -> page.kind() != Kind.GESPREK) : Optional.empty();
    }
}
