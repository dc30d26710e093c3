package nl.wegwijzer.handoff.telling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Team;
import nl.wegwijzer.handoff.notify.CaseCard;
import nl.wegwijzer.handoff.notify.CaseCommands;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.regions.Regions;

/** What advisers do from a group chat, on the same cases as the web desk. */
public class OutsideCommands implements CaseCommands {

    private static final String COLLEAGUE = "@";

    private final Cases cases;
    private final Cards cards;
    private final Regions regions;
    private final Team team;
    private final Destinations destinations;

    public OutsideCommands(Cases cases, Cards cards, Regions regions, Team team, Destinations destinations) {
        this.cases = cases;
        this.regions = regions;
        this.cards = cards;
        this.team = team;
        this.destinations = destinations;
    }

    @Override
    public Done correct(String caseId, By by, String key, String text) {
        return run(caseId, by, (id, staff) -> cases.correct(id, staff, key, text));
    }

    @Override
    public Optional<CaseCard> card(String caseId, By by) {
        return CaseId.parse(caseId).flatMap(id -> cases.find(id, staff(by))).map(cards::of);
    }

    @Override
    public Done claim(String caseId, By by) {
        return run(caseId, by, cases::claim);
    }

    @Override
    public Done release(String caseId, By by) {
        return run(caseId, by, cases::release);
    }

    @Override
    public Done message(String caseId, By by, Words words) {
        return run(caseId, by, (id, staff) -> {
            if (words.internal()) {
                return cases.note(id, staff, words.key(), words.text());
            }
            return words.answers()
                    .map(line -> cases.reply(id, staff, words.key(), words.text(), line))
                    .orElseGet(() -> cases.message(id, staff, words.key(), words.text()));
        });
    }

    @Override
    public Done ask(String caseId, By by, String key, String text) {
        return run(caseId, by, (id, staff) -> cases.ask(id, staff, key, text));
    }

    @Override
    public List<Destination> destinations(String caseId, By by) {
        Staff staff = staff(by);
        return CaseId.parse(caseId)
                .flatMap(id -> cases.find(id, staff))
                .map(found -> destinations.of(found, staff))
                .orElse(List.of());
    }

    @Override
    public Done send(String caseId, By by, String messageKey, String destination) {
        Staff staff = staff(by);
        return CaseId.parse(caseId)
                .map(id -> destinations
                        .send(id, staff, messageKey, destination)
                        .map(OutsideCommands::done)
                        .orElse(Done.NOBODY))
                .orElse(Done.UNKNOWN);
    }

    @Override
    public Done transfer(String caseId, By by, String where, String note) {
        if (where.startsWith(COLLEAGUE)) {
            String name = where.substring(COLLEAGUE.length()).strip();
            return run(caseId, by, (id, staff) -> cases.transferToAdviser(id, staff, name, note));
        }
        return code(where)
                .map(region -> run(caseId, by, (id, staff) -> cases.transferToRegion(id, staff, region, note)))
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
        return run(caseId, by, (id, staff) -> cases.close(id, staff, outcome, note));
    }

    @Override
    public Done reopen(String caseId, By by) {
        return run(caseId, by, cases::reopen);
    }

    private static Staff staff(By by) {
        return new Staff(by.id(), by.name(), Set.of(Role.ADVISER), Set.of(by.region()));
    }

    @Override
    public void known(String before, By by) {
        Staff staff = staff(by);
        team.acts(staff);
        cases.known(before, staff);
    }

    private Done run(String caseId, By by, BiFunction<CaseId, Staff, Changed> command) {
        Staff staff = staff(by);
        team.acts(staff);
        return CaseId.parse(caseId)
                .map(id -> command.apply(id, staff))
                .map(OutsideCommands::done)
                .orElse(Done.UNKNOWN);
    }

    private static Done done(Changed changed) {
        return switch (changed) {
            case Changed.Done _ -> Done.DONE;
            case Changed.Absent _ -> Done.UNKNOWN;
            case Changed.Refused(Case _, Changed.Why why) ->
                switch (why) {
                    case TAKEN -> Done.TAKEN;
                    case AWAY -> Done.AWAY;
                    case UNKNOWN_ADVISER, OTHER_REGION -> Done.NOBODY;
                    case UNKNOWN_REGION -> Done.UNCLEAR;
                    case INSIDE -> Done.INSIDE;
                    case CLOSED, NOT_CLOSED, NOT_TAKEN, ERASED, NOT_YOURS -> Done.NOT_NOW;
                };
        };
    }
}
