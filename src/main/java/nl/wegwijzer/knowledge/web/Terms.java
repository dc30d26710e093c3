package nl.wegwijzer.knowledge.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Term;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code GET /begrippen}: the words of the field in plain Dutch. */
@Controller
@Hidden
class Terms {

    private final KnowledgeBase knowledge;

    Terms(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    @GetMapping("/begrippen")
    String terms(Model model) {
        Collator dutch = Collator.getInstance(Locale.of("nl"));
        List<Term> terms = knowledge.current().terms().stream()
                .sorted(Comparator.comparing(Term::term, dutch))
                .toList();
        model.addAttribute("terms", terms);
        return "knowledge/terms";
    }
}
