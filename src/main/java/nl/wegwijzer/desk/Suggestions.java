package nl.wegwijzer.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.PublicAddress;
import nl.wegwijzer.retrieval.Search;

/** Curated passages that may help to answer a case, ready to be put into the answer with their source. */
class Suggestions {

    private static final int LOOK = 8;
    private static final int MAX = 3;

    private final Search search;
    private final KnowledgeBase knowledge;
    private final PublicAddress address;
    private final Clock clock;

    Suggestions(Search search, KnowledgeBase knowledge, PublicAddress address, Clock clock) {
        this.search = search;
        this.knowledge = knowledge;
        this.address = address;
        this.clock = clock;
    }

    /**
     * A passage.
     *
     * @param reference such as {@code no-riskpolis#bedrag}
     * @param insert    the text with its source, as it goes into an answer
     */
    record Suggestion(String reference, String title, String text, String url, LocalDate checkedOn, String insert) {}

    /** The passages that fit best what was last asked. */
    List<Suggestion> of(Case about) {
        String question = about.messages().stream()
                .filter(message -> message.from() == Case.From.EMPLOYER)
                .map(Case.Message::text)
                .reduce((earlier, later) -> later)
                .map(last -> about.story().question() + " " + last)
                .orElse(about.story().question());
        if (question.isBlank()) {
            return List.of();
        }
        Search.Query query = new Search.Query(question, today(), Optional.of(about.region()), LOOK);
        return search.search(query).passages().stream()
                .filter(passage -> passage.page().kind() != Kind.GESPREK)
                .limit(MAX)
                .map(passage -> suggestion(passage.page(), passage.section()))
                .toList();
    }

    /** What goes into an answer for a reference that came from a link. */
    Optional<String> insert(String reference) {
        return knowledge
                .current()
                .section(reference)
                .flatMap(section -> knowledge
                        .current()
                        .page(section.page())
                        .map(page -> suggestion(page, section).insert()));
    }

    private Suggestion suggestion(Page page, Section section) {
        String text = section.body().on(today()).text();
        String title = page.title() + ": " + section.heading();
        String url = address.of("/pages/" + page.id() + "#" + section.id());
        return new Suggestion(
                section.reference(), title, text, url, page.checkedOn(), text + "\nBron: " + title + ", " + url);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
