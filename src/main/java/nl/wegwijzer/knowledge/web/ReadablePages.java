package nl.wegwijzer.knowledge.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import org.jspecify.annotations.Nullable;

/** The pages that may be read, as they are today. A page of kind gesprek is how the assistant talks and no page to read. */
record ReadablePages(KnowledgeBase knowledge, Clock clock) {

    Optional<PageOnDay> find(String id) {
        return readable(id, knowledge.current()).map(page -> PageOnDay.of(page, LocalDate.now(clock)));
    }

    /** What people see of a page beside {@link #find}. */
    Optional<PageToRead> read(String id) {
        return readable(id, knowledge.current()).map(page -> PageToRead.of(page, LocalDate.now(clock), this::href));
    }

    /** The words of the thesaurus that a page uses. */
    List<Explained> explained(PageOnDay page) {
        return Explained.in(page, knowledge.current().terms());
    }

    /** Where a link leads; null when its page is switched off or none to read. */
    private @Nullable String href(String target) {
        boolean outside = target.startsWith("https://") || target.startsWith("http://");
        String id = target.split("#", 2)[0];
        return outside ? target : readable(id, knowledge.current()).isPresent() ? "/pages/" + target : null;
    }

    /** The title of a page that exists and is switched off. */
    Optional<String> switchedOff(String id) {
        return readable(id, knowledge.current()).isPresent()
                ? Optional.empty()
                : readable(id, knowledge.complete()).map(Page::title);
    }

    private static Optional<Page> readable(String id, Knowledge content) {
        return content.page(id).filter(page -> page.kind() != Kind.GESPREK);
    }

    String title(String id) {
        return find(id).map(PageOnDay::title).orElse(id);
    }
}
