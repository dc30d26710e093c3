package nl.wegwijzer.answering.routing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.wegwijzer.answering.dialogue.Heard;
import nl.wegwijzer.platform.Command;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;

/**
 * {@code calibrate-routes [folder]}: fits {@link Routes} on the tuning half of the golden questions and the talks beside it, prints what came of
 * each route when it was asked with coefficients fitted without it, and writes the file. The costs stay as they stand there.
 */
public final class CalibrateRoutesCommand implements Command {

    private static final String FOLDER = "src/main/resources/answering";
    private static final Path GOLDEN = Path.of("src/test/resources/golden/questions.yaml");
    private static final Path TALKS = Path.of("src/test/resources/golden/talks.yaml");
    private static final int FOLDS = 5;

    private final Function<List<String>, Heard> hear;

    /**
     * @param hear reads the last of a few messages in the light of those before
     */
    public CalibrateRoutesCommand(Function<List<String>, Heard> hear) {
        this.hear = hear;
    }

    @Override
    public String name() {
        return "calibrate-routes";
    }

    @Override
    public String usage() {
        return "calibrate-routes [folder]   fits when to answer, ask back, refuse or bring to a person (default "
                + FOLDER + "); after calibrate";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Path folder = Path.of(arguments.isEmpty() ? FOLDER : arguments.getFirst());
        if (!Files.isReadable(GOLDEN) || !Files.isReadable(TALKS) || !Files.isDirectory(folder)) {
            out.println("Run from the source folder: " + GOLDEN + ", " + TALKS + " and " + folder + " are needed.");
            return 2;
        }
        try {
            List<RouteFit.Case> cases = cases();
            crossValidated(cases, out);
            Files.writeString(
                    folder.resolve("routes.yaml"),
                    Routes.packaged().with(RouteFit.coefficients(cases)).yaml());
            return 0;
        } catch (IOException e) {
            out.println("Cannot read or write: " + e.getMessage());
            return 2;
        }
    }

    /** Each conversation, and each single question also behind an unrelated one: who asks for a person in a talk still wants one. */
    private List<RouteFit.Case> cases() throws IOException {
        List<RouteFit.Case> cases = new ArrayList<>();
        String other = "";
        List<GoldenQuestion> questions = new ArrayList<>(GoldenQuestion.read(GOLDEN));
        questions.addAll(GoldenQuestion.read(TALKS));
        for (GoldenQuestion question : questions) {
            Optional<Route> right = right(question);
            if (!question.half().equals(GoldenQuestion.TUNING) || right.isEmpty()) {
                continue;
            }
            String last = question.turns().getLast();
            cases.add(of(question.turns(), right.get()));
            if (question.single() && !other.isEmpty() && right.get() != Route.ASK) {
                cases.add(of(List.of(other, last), right.get()));
            }
            if (question.single() && right.get() == Route.ANSWER) {
                other = last;
            }
        }
        return cases;
    }

    private RouteFit.Case of(List<String> messages, Route route) {
        return new RouteFit.Case(Evidence.of(hear.apply(messages)), route);
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

    private static void crossValidated(List<RouteFit.Case> cases, PrintStream out) {
        Map<Route, Map<Route, Integer>> taken = new EnumMap<>(Route.class);
        for (int fold = 0; fold < FOLDS; fold++) {
            List<RouteFit.Case> others = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                if (i % FOLDS != fold) {
                    others.add(cases.get(i));
                }
            }
            Routes routes = Routes.packaged().with(RouteFit.coefficients(others));
            for (int i = fold; i < cases.size(); i += FOLDS) {
                Route route = routes.best(cases.get(i).evidence(), _ -> true);
                taken.computeIfAbsent(cases.get(i).right(), _ -> new EnumMap<>(Route.class))
                        .merge(route, 1, Integer::sum);
            }
        }
        out.println("Right route, and the routes that were taken with coefficients fitted without the question:");
        taken.forEach((right, routes) -> out.printf("%-8s %s%n", right, routes));
    }
}
