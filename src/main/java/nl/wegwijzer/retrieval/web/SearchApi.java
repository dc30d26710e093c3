package nl.wegwijzer.retrieval.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.platform.web.ApiProblem;
import nl.wegwijzer.retrieval.Search;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/search}: the passages that answer a question, best first. */
@RestController
class SearchApi {

    private static final int MOST_HITS = 20;
    private static final int LONGEST = 2000;

    /** Pages on how the assistant reacts are ranked too and are not shown, so more is asked for than is shown. */
    private static final int MOST_RANKED = 100;

    private final Search search;
    private final Clock clock;

    SearchApi(Search search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /**
     * @param topics ids of topics; what the section is about goes before what its page is about
     * @param score  between 0 and 1, comparable within one answer
     */
    record Hit(String page, String section, String title, List<String> topics, double score) {

        static Hit of(Search.Passage passage) {
            Set<String> topics = new LinkedHashSet<>(passage.section().topics());
            topics.addAll(passage.page().topics());
            return new Hit(
                    passage.page().id().value(),
                    passage.section().id(),
                    passage.section().heading(),
                    List.copyOf(topics),
                    Math.round(passage.score() * 10_000) / 10_000.0);
        }
    }

    record Hits(List<Hit> hits) {}

    @Operation(summary = "The curated passages that answer a question, best first")
    @GetMapping("/api/v1/search")
    Hits search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "5") int limit) {
        if (q.isBlank() || q.length() > LONGEST) {
            throw ApiProblem.invalid("q");
        }
        if (limit < 1 || limit > MOST_HITS) {
            throw ApiProblem.invalid("limit");
        }
        return new Hits(
                search
                        .search(new Search.Query(q, LocalDate.now(clock), Optional.empty(), MOST_RANKED))
                        .passages()
                        .stream()
                        .filter(passage -> passage.page().kind() != Kind.GESPREK)
                        .limit(limit)
                        .map(Hit::of)
                        .toList());
    }
}
