package nl.wegwijzer.handoff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.skill.HandOverReason;

/**
 * Which cases to list.
 *
 * @param statuses only these; empty = all
 * @param region   only this region
 * @param reason   only for this reason, by its word
 * @param mine     only what the adviser who asks has and sees, of whichever region
 * @param page     counted from 0
 * @param size     cases on a page, 1 to {@value #SIZE_MAX}
 */
public record CaseQuery(
        List<CaseStatus> statuses, Optional<String> region, Optional<String> reason, boolean mine, int page, int size) {

    public CaseQuery(List<CaseStatus> statuses, Optional<String> region, int page, int size) {
        this(statuses, region, Optional.empty(), false, page, size);
    }

    public static final int SIZE_MAX = 100;
    public static final int PAGE_MAX = 100;

    public CaseQuery {
        statuses = statuses.isEmpty() ? List.of(CaseStatus.values()) : List.copyOf(statuses);
        if (page < 0 || page > PAGE_MAX || size < 1 || size > SIZE_MAX) {
            throw new IllegalArgumentException("A page is 0 to " + PAGE_MAX + " with 1 to " + SIZE_MAX + " cases");
        }
    }

    /** Whether there is such a reason. */
    public static boolean isReason(String word) {
        return Stream.of(HandOverReason.values()).anyMatch(one -> one.word().equals(word));
    }

    /** What waits longest comes first, unless closed cases are among them: then what is newest. */
    public boolean newestFirst() {
        return statuses.contains(CaseStatus.CLOSED);
    }

    /**
     * Cases in order.
     *
     * @param total how many there are on all pages; may be off by a few while cases change
     */
    public record Page(List<Case> cases, int page, int size, long total) {
        public Page {
            cases = List.copyOf(cases);
        }
    }
}
