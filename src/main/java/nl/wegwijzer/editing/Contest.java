package nl.wegwijzer.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.retrieval.Search;

/** Which of its own questions a page wins in the search, and to which page it loses the others. A few milliseconds a question. */
record Contest(Search search) {

    private static final int QUESTIONS_MAX = 200;

    /**
     * A question.
     *
     * @param heading of the section that has the question
     * @param first   the page that comes first; empty when nothing is found
     */
    record Asked(String heading, String question, Optional<Page> first) {}

    /**
     * How it went.
     *
     * @param won  the questions for which the page comes first
     * @param lost the others
     */
    record Result(List<Asked> won, List<Asked> lost) {
        Result {
            won = List.copyOf(won);
            lost = List.copyOf(lost);
        }
    }

    /** Asks at most {@value #QUESTIONS_MAX} questions of a page, as an employer in its region on a day. */
    Result of(Page page, LocalDate day) {
        List<Asked> won = new ArrayList<>();
        List<Asked> lost = new ArrayList<>();
        page.sections().stream()
                .flatMap(section -> section.questions().stream()
                        .map(question -> new Asked(section.heading(), question, first(question, page, day))))
                .limit(QUESTIONS_MAX)
                .forEach(asked -> (asked.first()
                                        .filter(other -> other.id().equals(page.id()))
                                        .isPresent()
                                ? won
                                : lost)
                        .add(asked));
        return new Result(won, lost);
    }

    private Optional<Page> first(String question, Page page, LocalDate day) {
        Optional<String> region = page.regions().stream().sorted().findFirst();
        return search.search(new Search.Query(question, day, region, 1)).best().map(Search.Passage::page);
    }
}
