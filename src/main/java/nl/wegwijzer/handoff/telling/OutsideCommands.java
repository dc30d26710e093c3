package nl.wegwijzer.handoff.telling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.notify.CaseCard;
import nl.wegwijzer.handoff.notify.CaseCommands;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.regions.Regions;

/** What advisers do from a group chat, on the same cases as the web desk. */
public class OutsideCommands implements CaseCommands {

    private final Cases cases;
    private final Cards cards;
    private final Regions regions;

    public OutsideCommands(Cases cases, Cards cards, Regions regions) {
        this.cases = cases;
        this.regions = regions;
        this.cards = cards;
    }

    @Override
    public Done correct(String caseId, By by, String key, String text) {
        return run(caseId, id -> cases.correct(id, staff(by), key, text));
    }

    @Override
    public Optional<CaseCard> card(String caseId, By by) {
        return CaseId.parse(caseId).flatMap(id -> cases.find(id, staff(by))).map(cards::of);
    }

    @Override
    public Done claim(String caseId, By by) {
        return run(caseId, id -> cases.claim(id, staff(by)));
    }

    @Override
    public Done release(String caseId, By by) {
        return run(caseId, id -> cases.release(id, staff(by)));
    }

    @Override
    public Done message(String caseId, By by, String key, String text, boolean internal) {
        return run(
                caseId,
                id -> internal ? cases.note(id, staff(by), key, text) : cases.message(id, staff(by), key, text));
    }

    @Override
    public Done transfer(String caseId, By by, String where, String note) {
        return code(where)
                .map(region -> run(caseId, id -> cases.transferToRegion(id, staff(by), region, note)))
                .orElse(Done.UNCLEAR);
    }

    private Optional<String> code(String where) {
        String typed = where.strip();
        if (typed.equalsIgnoreCase(Desks.NATIONAL)) {
            return Optional.of(Desks.NATIONAL);
        }
        if (regions.region(typed.toUpperCase(Locale.ROOT)).isPresent()) {
            return Optional.of(typed.toUpperCase(Locale.ROOT));
        }
        List<String> found = regions.find(typed).stream()
                .map(match -> match.region().code())
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    @Override
    public Done close(String caseId, By by, String outcome, String note) {
        return run(caseId, id -> cases.close(id, staff(by), outcome, note));
    }

    @Override
    public Done reopen(String caseId, By by) {
        return run(caseId, id -> cases.reopen(id, staff(by)));
    }

    private static Staff staff(By by) {
        return new Staff(by.id(), by.name(), Set.of(Role.ADVISER), Set.of(by.region()));
    }

    private static Done run(String caseId, Function<CaseId, Changed> command) {
        return CaseId.parse(caseId)
                .map(command)
                .map(changed -> switch (changed) {
                    case Changed.Done _ -> Done.DONE;
                    case Changed.Absent _ -> Done.UNKNOWN;
                    case Changed.Refused(Case _, Changed.Why why) ->
                        switch (why) {
                            case TAKEN -> Done.TAKEN;
                            case INSIDE -> Done.INSIDE;
                            case CLOSED, NOT_CLOSED, NOT_TAKEN, ERASED, NOT_YOURS, AWAY, UNKNOWN_REGION -> Done.NOT_NOW;
                        };
                })
                .orElse(Done.UNKNOWN);
    }
}
