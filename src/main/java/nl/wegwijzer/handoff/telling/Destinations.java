package nl.wegwijzer.handoff.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Referrals;
import nl.wegwijzer.handoff.Team;
import nl.wegwijzer.handoff.notify.CaseCommands.Destination;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.regions.Regions;

/** Where a case can go with one press: the colleagues, the desks that come to mind, and UWV. */
public record Destinations(Cases cases, Referrals referrals, Regions regions, Desks desks) {

    private static final int COLLEAGUES_MAX = 8;
    private static final String UWV = "UWV";

    /** A destination with what is needed to send the case there. */
    private record Way(Destination shown, String to) {}

    List<Destination> of(Case of, Staff by) {
        return ways(of, by).stream().map(Way::shown).toList();
    }

    /** Sends the case there; empty when there is no such destination for it (any more). */
    Optional<Changed> send(CaseId id, Staff by, String messageKey, String key) {
        Optional<Case> found = cases.find(id, by);
        if (found.isEmpty()) {
            return Optional.of(new Changed.Absent());
        }
        List<Way> ways = ways(found.get(), by).stream()
                .filter(way -> way.shown().key().equals(key))
                .toList();
        return ways.size() != 1
                ? Optional.empty()
                : switch (ways.getFirst().shown().kind()) {
                    case COLLEAGUE ->
                        Optional.of(
                                cases.transferToAdviser(id, by, ways.getFirst().to(), ""));
                    case REGION ->
                        Optional.of(
                                cases.transferToRegion(id, by, ways.getFirst().to(), ""));
                    case OUTSIDE ->
                        referrals.refer(id, by, messageKey, ways.getFirst().to());
                };
    }

    private List<Way> ways(Case of, Staff by) {
        List<Way> ways = new ArrayList<>();
        cases.colleagues(of, by).stream()
                .limit(COLLEAGUES_MAX)
                .map(Team.Member::adviser)
                .map(one -> way(Destination.Kind.COLLEAGUE, one.shown(), one.id()))
                .forEach(ways::add);
        codes(of)
                .flatMap(code -> desks.find(code, Language.NL).stream())
                .map(desk -> way(Destination.Kind.REGION, desk.name(), desk.code()))
                .forEach(ways::add);
        referrals.choices(of.region()).stream()
                .filter(one -> one.desk().kind().equals(UWV))
                .map(one -> way(Destination.Kind.OUTSIDE, one.desk().name(), one.key()))
                .forEach(ways::add);
        return ways;
    }

    /** The desk that would be asked for help next, those of other places in the question, and the national one. */
    private Stream<String> codes(Case of) {
        return Stream.of(
                        desks.next(desks.serving(of, Language.NL), Language.NL).map(Desks.Desk::code).stream(),
                        regions.find(of.story().question()).stream()
                                .map(match -> match.region().code()),
                        Stream.of(Desks.NATIONAL))
                .flatMap(codes -> codes)
                .filter(code -> !code.equals(of.region()))
                .distinct();
    }

    /** Buttons carry few bytes, and an id can be long: the key is a mark of it. */
    private static Way way(Destination.Kind kind, String name, String to) {
        String mark = Integer.toHexString(to.hashCode());
        return new Way(new Destination(kind.name().charAt(0) + mark, kind, name), to);
    }
}
