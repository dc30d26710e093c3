package nl.wegwijzer.knowledge.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.PageId;

/** The pages that may be read, as they are today. A page of kind gesprek is how the assistant talks and no page to read. */
record ReadablePages(KnowledgeBase knowledge, Clock clock) {

    Optional<PageOnDay> find(String id) {
        return readable(id, knowledge.current()).map(page -> PageOnDay.of(page, LocalDate.now(clock)));
    }

    /** The title of a page that exists and is switched off. */
    Optional<String> switchedOff(String id) {
        return readable(id, knowledge.current()).isPresent()
                ? Optional.empty()
                : readable(id, knowledge.complete()).map(Page::title);
    }

    private static Optional<Page> readable(String id, Knowledge content) {
        return PageId.read(id).flatMap(content::page).filter(page -> page.kind() != Kind.GESPREK);
    }

    String title(String id) {
        return find(id).map(PageOnDay::title).orElse(id);
    }
}
