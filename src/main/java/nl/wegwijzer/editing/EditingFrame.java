package nl.wegwijzer.editing;

import java.time.Clock;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.PageSwitches;
import nl.wegwijzer.platform.access.Staff;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every screen of an editor has: who is there, what is off, how days are written. */
@ControllerAdvice(basePackageClasses = EditingFrame.class)
class EditingFrame {

    private final KnowledgeBase knowledge;
    private final PageSwitches switches;
    private final Clock clock;

    EditingFrame(KnowledgeBase knowledge, PageSwitches switches, Clock clock) {
        this.knowledge = knowledge;
        this.switches = switches;
        this.clock = clock;
    }

    @ModelAttribute
    void frame(Staff by, Model model) {
        model.addAttribute("woorden", new EditingWords(clock));
        model.addAttribute("wie", by);
        model.addAttribute("uit", switches.off());
        model.addAttribute("kennis", knowledge.complete());
    }

    /** How somebody of the staff is called in the log. */
    static String name(Staff by) {
        return by.name().isEmpty() ? by.id() : by.name();
    }
}
