package nl.wegwijzer.knowledge;

import java.util.Set;

/**
 * What may not be answered from.
 *
 * @param pages  these pages
 * @param topics every page of which one of these is the main topic; not how the assistant talks, since a crisis is answered always
 */
record Withheld(Set<PageId> pages, Set<String> topics) {

    static final Withheld NOTHING = new Withheld(Set.of(), Set.of());

    Withheld {
        pages = Set.copyOf(pages);
        topics = Set.copyOf(topics);
    }

    boolean holds(Page page) {
        return pages.contains(page.id())
                || page.mainTopic().filter(topics::contains).isPresent();
    }
}
