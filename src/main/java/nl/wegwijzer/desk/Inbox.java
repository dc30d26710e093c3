package nl.wegwijzer.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.handoff.Adviser;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseQuery;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.platform.access.Staff;

/** The lists of the desk: what is open, what is mine, what others have, what is closed. */
class Inbox {

    private static final int SIZE = 30;
    private static final int OWNED_PAGES_MAX = 10;

    private final Cases cases;

    Inbox(Cases cases) {
        this.cases = cases;
    }

    /** A list, by the word in the address. */
    enum Box {
        OPEN,
        MIJN,
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
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A list as it is shown. */
    record Listed(List<Case> cases, int page, boolean more) {}

    Listed list(Box box, Optional<String> region, int page, Staff by) {
        return switch (box) {
            case OPEN -> paged(CaseStatus.OPEN, region, page, by);
            case GESLOTEN -> paged(CaseStatus.CLOSED, region, page, by);
            case MIJN -> new Listed(owned(region, by, true), 0, false);
            case COLLEGAS -> new Listed(owned(region, by, false), 0, false);
        };
    }

    private Listed paged(CaseStatus status, Optional<String> region, int page, Staff by) {
        int asked = Math.clamp(page, 0, 100);
        CaseQuery.Page found = cases.list(new CaseQuery(List.of(status), region, asked, SIZE), by);
        return new Listed(found.cases(), asked, found.total() > (long) (asked + 1) * SIZE);
    }

    /** Who waits for an answer comes first, longest waiting first. */
    private List<Case> owned(Optional<String> region, Staff by, boolean mine) {
        List<Case> owned = new ArrayList<>();
        for (int page = 0; page < OWNED_PAGES_MAX; page++) {
            CaseQuery query =
                    new CaseQuery(List.of(CaseStatus.CLAIMED, CaseStatus.WAITING), region, page, CaseQuery.SIZE_MAX);
            CaseQuery.Page found = cases.list(query, by);
            found.cases().stream().filter(one -> isOf(one, by) == mine).forEach(owned::add);
            if (found.total() <= (page + 1L) * CaseQuery.SIZE_MAX) {
                break;
            }
        }
        owned.sort(Comparator.comparing((Case one) -> one.waitingSince().isEmpty())
                .thenComparing(one -> one.waitingSince().orElse(one.changedAt())));
        return owned;
    }

    static boolean isOf(Case one, Staff by) {
        Adviser owner = one.owner();
        return owner != null && owner.id().equals(by.id());
    }
}
