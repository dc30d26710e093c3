package nl.wegwijzer.knowledge.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.wegwijzer.knowledge.KnowledgeBase;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** {@code GET /pages/{id}}: the page behind a source card; 503 with a sentence while it is switched off. */
@Controller
@Hidden
class PagesForPeople {

    private final ReadablePages pages;

    PagesForPeople(KnowledgeBase knowledge, Clock clock) {
        this.pages = new ReadablePages(knowledge, clock);
    }

    @GetMapping("/pages/{id}")
    String page(@PathVariable String id, Model model, HttpServletResponse response) {
        Optional<String> off = pages.switchedOff(id);
        if (off.isPresent()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("title", off.get());
            return "knowledge/off";
        }
        PageOnDay page = pages.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, String> successors = new LinkedHashMap<>();
        page.successors().forEach(successor -> successors.put(successor, pages.title(successor)));
        model.addAttribute("page", page);
        model.addAttribute("read", pages.read(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("successors", successors);
        model.addAttribute("explained", pages.explained(page));
        return "knowledge/page";
    }
}
