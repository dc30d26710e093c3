package nl.wegwijzer.handoff.telling;

import java.util.Set;
import java.util.function.Function;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.notify.CaseCommands;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.Staff;

/** What advisers do from a group chat, on the same cases as the web desk. */
public class OutsideCommands implements CaseCommands {

    private final Cases cases;

    public OutsideCommands(Cases cases) {
        this.cases = cases;
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
    public Done transfer(String caseId, By by, String region, String note) {
        return run(caseId, id -> cases.transferToRegion(id, staff(by), region, note));
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
                        why == Changed.Why.TAKEN ? Done.TAKEN : Done.NOT_NOW;
                })
                .orElse(Done.UNKNOWN);
    }
}
