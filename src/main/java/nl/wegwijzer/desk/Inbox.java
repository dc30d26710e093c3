package nl.wegwijzer.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.wegwijzer.handoff.Adviser;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseLists;
import nl.wegwijzer.handoff.CaseQuery;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.platform.access.Staff;

/** The lists of the desk: what is open, what is late or nearly so, what is mine, whom to call, what others have, what is closed. */
class Inbox {

    private static final int SIZE = 30;
    private static final List<CaseStatus> OWNED = List.of(CaseStatus.CLAIMED, CaseStatus.WAITING);

    private final CaseLists cases;

    Inbox(CaseLists cases) {
        this.cases = cases;
    }

    /** A list, by the word in the address. */
    enum Box {
        OPEN,
        LAAT,
        MIJN,
        BELLEN,
        COLLEGAS,
        GESLOTEN;

        static Box of(String word) {
            for (Box box : values()) {
                if (box.word().equals(word)) {
                    return box;
                }
            }
            return OPEN;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A list as it is shown. */
    record Listed(List<Case> cases, int page, boolean more) {}

    Listed list(View view, Staff by) {
        return switch (view.box()) {
            case OPEN -> paged(List.of(CaseStatus.OPEN), view, by);
            case GESLOTEN -> paged(List.of(CaseStatus.CLOSED), view, by);
            case LAAT -> new Listed(cases.pressing(query(CaseStatus.LIVE, view, 0), by), 0, false);
            case MIJN -> new Listed(mine(by), 0, false);
            case BELLEN -> new Listed(toCall(mine(by)), 0, false);
            case COLLEGAS -> {
                Listed owned = paged(OWNED, view, by);
                yield new Listed(
                        owned.cases().stream().filter(one -> !isOf(one, by)).toList(), owned.page(), owned.more());
            }
        };
    }

    /** How many are in each list; but for the adviser's own cases read from the sizes of lists, so it costs next to nothing. */
    Map<String, Long> counts(View view, Staff by) {
        Map<Box, Long> counts = new EnumMap<>(Box.class);
        List<Case> mine = mine(by);
        counts.put(Box.OPEN, cases.count(query(List.of(CaseStatus.OPEN), view, 0), by));
        counts.put(Box.LAAT, cases.countPressing(query(CaseStatus.LIVE, view, 0), by));
        counts.put(Box.MIJN, (long) mine.size());
        counts.put(Box.BELLEN, (long) toCall(mine).size());
        counts.put(Box.COLLEGAS, Math.max(0, cases.count(query(OWNED, view, 0), by) - mine.size()));
        Map<String, Long> byWord = new TreeMap<>();
        counts.forEach((box, number) -> byWord.put(box.word(), number));
        return byWord;
    }

    private static CaseQuery query(List<CaseStatus> statuses, View view, int page) {
        return new CaseQuery(statuses, view.region(), view.reason(), false, page, SIZE);
    }

    private static CaseQuery mineQuery() {
        return new CaseQuery(OWNED, Optional.empty(), Optional.empty(), true, 0, CaseQuery.SIZE_MAX);
    }

    private Listed paged(List<CaseStatus> statuses, View view, Staff by) {
        CaseQuery.Page found = cases.list(query(statuses, view, view.page()), by);
        List<Case> shown = new ArrayList<>(found.cases());
        if (!statuses.contains(CaseStatus.CLOSED)) {
            // The pages are by age; within one, what presses most comes first.
            shown.sort(Comparator.comparing(Inbox::due));
        }
        return new Listed(shown, view.page(), found.total() > (view.page() + 1L) * SIZE);
    }

    /** When a reply is due; far away when none is. */
    private static Instant due(Case one) {
        Instant due = one.promise().due();
        return due == null ? Instant.MAX : due;
    }

    /** First in which a reply is due, by when; then who waits longest. */
    private List<Case> mine(Staff by) {
        List<Case> mine = new ArrayList<>(cases.list(mineQuery(), by).cases());
        mine.sort(Comparator.comparing(Inbox::due)
                .thenComparing(one -> one.waitingSince().isEmpty())
                .thenComparing(one -> one.waitingSince().orElse(one.changedAt())));
        return mine;
    }

    private static List<Case> toCall(List<Case> mine) {
        return mine.stream().filter(Case::toCall).toList();
    }

    static boolean isOf(Case one, Staff by) {
        Adviser owner = one.owner();
        return owner != null && owner.id().equals(by.id());
    }
}
