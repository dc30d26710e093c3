package nl.wegwijzer.handoff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wegwijzer.handoff.keeping.CaseIndex;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.platform.access.Staff;

/**
 * The cases that an adviser sees, as lists: one of another region is in none of them. Thread-safe. Throws Spring's
 * {@code DataAccessException} when Redis is away.
 */
public record CaseLists(CaseStore store) {

    /** One page of the cases that this adviser sees; of a region that is not seen the page is empty. */
    public CaseQuery.Page list(CaseQuery query, Staff by) {
        if (query.mine()) {
            List<Case> mine = mine(query, by);
            int from = Math.min(query.page() * query.size(), mine.size());
            int to = Math.min(from + query.size(), mine.size());
            return new CaseQuery.Page(mine.subList(from, to), query.page(), query.size(), mine.size());
        }
        Set<String> lists = lists(query, by);
        return lists.isEmpty()
                ? new CaseQuery.Page(List.of(), query.page(), query.size(), 0)
                : store.list(query, lists);
    }

    /** How many cases there are in all pages; reads none but those of the adviser. */
    public long count(CaseQuery query, Staff by) {
        return query.mine() ? mine(query, by).size() : store.count(query, lists(query, by));
    }

    /**
     * What an adviser has, at most {@value CaseQuery#SIZE_MAX}. A case can have moved to a region that its owner does not see, or
     * the owner may have changed regions: then it is not among them.
     */
    private List<Case> mine(CaseQuery query, Staff by) {
        CaseQuery all = new CaseQuery(query.statuses(), Optional.empty(), 0, CaseQuery.SIZE_MAX);
        return store.list(all, Set.of(CaseIndex.of(by.id()))).cases().stream()
                .filter(one -> one.seenBy(by)
                        && query.reason().map(one.reasonWord()::equals).orElse(true))
                .toList();
    }

    /** The cases in which a reply is late or due soon, by when it is due; status and page of the query do not matter. */
    public List<Case> pressing(CaseQuery query, Staff by) {
        return store.pressing(regions(query, by), CaseQuery.SIZE_MAX).stream()
                .filter(one -> one.seenBy(by)
                        && query.reason().map(one.reasonWord()::equals).orElse(true))
                .limit(query.size())
                .toList();
    }

    /** How many those are; reads none unless a reason is asked for. */
    public long countPressing(CaseQuery query, Staff by) {
        return query.reason().isPresent() ? pressing(query, by).size() : store.countPressing(regions(query, by));
    }

    private static Set<String> regions(CaseQuery query, Staff by) {
        return query.region()
                .map(region -> by.sees(region) ? Set.of(region) : Set.<String>of())
                .orElseGet(() -> by.sees(Staff.EVERYWHERE) ? Set.of(CaseIndex.EVERY_REGION) : by.regions());
    }

    private static Set<String> lists(CaseQuery query, Staff by) {
        Set<String> regions = regions(query, by);
        return query.reason()
                .map(reason -> regions.stream()
                        .map(region -> CaseIndex.of(region, reason))
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(regions);
    }
}
