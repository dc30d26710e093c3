package nl.wegwijzer.retrieval;

import java.util.function.Supplier;
import org.springframework.util.ConcurrentLruCache;

/**
 * Remembers what the last short questions came to, as long as the knowledge in force stays the same: at an event everybody taps the same
 * suggestions, and within a talk the same question is looked at more than once. Who asked is not known here. Thread-safe.
 *
 * <p>A state of the knowledge is told from another by the object it is, which is new whenever it changes.
 */
@SuppressWarnings("ReferenceEquality")
final class RecentSearches implements Search {

    /** Longer messages are stories, which nobody tells twice; in characters. */
    private static final int SHORT = 160;

    /** Of some 16 kB each. */
    private static final int MANY = 512;

    private final Search search;
    private final Supplier<?> knowledge;
    private final Supplier<?> index;
    private volatile Recent recent;

    /**
     * @param search    asked for what is not remembered; the same question gets the same answer as long as the two below are the same
     * @param knowledge what may speak now
     * @param index     what is searched now
     */
    RecentSearches(Search search, Supplier<?> knowledge, Supplier<?> index) {
        this.search = search;
        this.knowledge = knowledge;
        this.index = index;
        this.recent = fresh();
    }

    /** What was found in one state of the knowledge. */
    private record Recent(Object knowledge, Object index, ConcurrentLruCache<Query, Ranking> rankings) {}

    @Override
    public Ranking search(Query query) {
        if (query.text().length() > SHORT) {
            return search.search(query);
        }
        Recent now = recent;
        if (now.knowledge() != knowledge.get() || now.index() != index.get()) {
            now = fresh();
            recent = now;
        }
        return now.rankings().get(query);
    }

    private Recent fresh() {
        return new Recent(knowledge.get(), index.get(), new ConcurrentLruCache<>(MANY, search::search));
    }
}
