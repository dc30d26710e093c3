package nl.wegwijzer.knowledge.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.platform.web.ApiProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/pages/{id}}: a page as it reads today. */
@RestController
class PagesApi {

    private final ReadablePages pages;

    PagesApi(KnowledgeBase knowledge, Clock clock) {
        this.pages = new ReadablePages(knowledge, clock);
    }

    @Operation(summary = "A curated page as it reads today, with its sources and their dates")
    @GetMapping("/api/v1/pages/{id}")
    PageOnDay page(@PathVariable String id) {
        return pages.find(id).orElseThrow(ApiProblem::notFound);
    }
}
