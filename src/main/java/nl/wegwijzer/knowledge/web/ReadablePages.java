package nl.wegwijzer.knowledge.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.PageId;

/** The pages that may be read, as they are today. A page of kind gesprek is how the assistant talks and no page to read. */
record ReadablePages(KnowledgeBase knowledge, Clock clock) {

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    Optional<PageOnDay> find(String id) {
        return id.matches(ID)
                ? knowledge
                        .current()
                        .page(new PageId(id))
                        .filter(page -> page.kind() != Kind.GESPREK)
                        .map(page -> PageOnDay.of(page, LocalDate.now(clock)))
                : Optional.empty();
    }

    String title(String id) {
        return find(id).map(PageOnDay::title).orElse(id);
    }
}
