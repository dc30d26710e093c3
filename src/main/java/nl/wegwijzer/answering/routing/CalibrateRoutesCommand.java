package nl.wegwijzer.answering.routing;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wegwijzer.answering.dialogue.Heard;
import nl.wegwijzer.answering.fitting.FitCommand;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;

/**
 * {@code calibrate-routes}: fits {@link Routes}, and prints what came of each route when it was asked with coefficients fitted without
 * it. The costs stay as they stand in the file.
 */
public final class CalibrateRoutesCommand extends FitCommand<RouteFit.Case> {

    private static final int FOLDS = 5;

    private final Function<List<String>, Heard> hear;

    /**
     * @param hear reads the last of a few messages in the light of those before
     */
    public CalibrateRoutesCommand(Function<List<String>, Heard> hear) {
        super("calibrate-routes", "fits when to answer, ask back, refuse or bring to a person", "routes.yaml");
        this.hear = hear;
    }

    /** Each conversation, and each single question also behind an unrelated one: who asks for a person in a talk still wants one. */
    @Override
    protected List<RouteFit.Case> cases(List<GoldenQuestion> golden, List<GoldenQuestion> talks) {
        Routes routes = Routes.packaged();
        List<RouteFit.Case> cases = new ArrayList<>();
        String other = "";
        for (GoldenQuestion question :
                Stream.concat(golden.stream(), talks.stream()).toList()) {
            Optional<Route> right = right(question);
            if (right.isEmpty()) {
                continue;
            }
            String last = question.turns().getLast();
            cases.add(of(question.turns(), right.get(), routes));
            if (question.single() && !other.isEmpty() && right.get() != Route.ASK) {
                cases.add(of(List.of(other, last), right.get(), routes));
            }
            if (question.single() && right.get() == Route.ANSWER) {
                other = last;
            }
        }
        return cases;
    }

    private RouteFit.Case of(List<String> messages, Route route, Routes routes) {
        return new RouteFit.Case(routes.evidence(hear.apply(messages)), route);
    }

    /** The route by the outcome that is expected, and by the kind where two routes look the same; none for a flow. */
    private static Optional<Route> right(GoldenQuestion question) {
        String kind = question.kind();
        return switch (question.outcome()) {
            case "answer" -> Optional.of(Route.ANSWER);
            case "clarify" -> Optional.of(Route.ASK);
            case "smalltalk" -> Optional.of(Route.SAY);
            case "handoff" -> Optional.of(kind.equals("crisis") ? Route.CRISIS : Route.PERSON);
            case "refusal" ->
                switch (kind) {
                    case "unsafe" -> Optional.of(Route.UNSAFE);
                    case "outside" -> Optional.of(Route.OUTSIDE);
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    @Override
    protected void crossValidated(List<RouteFit.Case> cases, PrintStream out) {
        Map<Route, Map<Route, Integer>> taken = new EnumMap<>(Route.class);
        leftOut(cases, FOLDS, (others, part) -> {
            Routes routes = Routes.packaged().with(RouteFit.coefficients(others));
            for (RouteFit.Case one : part) {
                taken.computeIfAbsent(one.right(), _ -> new EnumMap<>(Route.class))
                        .merge(routes.best(one.evidence(), _ -> true), 1, Integer::sum);
            }
        });
        out.println("Right route, and the routes that were taken with coefficients fitted without the question:");
        taken.forEach((right, routes) -> out.printf("%-8s %s%n", right, routes));
    }

    @Override
    protected String fitted(List<RouteFit.Case> cases) {
        return Routes.packaged().with(RouteFit.coefficients(cases)).yaml();
    }
}
