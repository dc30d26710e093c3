package nl.wegwijzer.retrieval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.platform.Command;
import nl.wegwijzer.retrieval.calibration.Calibration;
import nl.wegwijzer.retrieval.fitting.Choices;
import nl.wegwijzer.retrieval.fitting.GoldenLessons;
import nl.wegwijzer.retrieval.fitting.Lesson;
import nl.wegwijzer.retrieval.fitting.Lessons;
import nl.wegwijzer.retrieval.fitting.LogisticFit;
import nl.wegwijzer.retrieval.fitting.WeightFit;
import nl.wegwijzer.retrieval.measure.Reliability;
import nl.wegwijzer.retrieval.rag.LiveIndex;
import nl.wegwijzer.retrieval.rag.RagConfiguration;
import nl.wegwijzer.retrieval.rag.Retrieval;
import nl.wegwijzer.retrieval.ranking.Corpus;
import nl.wegwijzer.retrieval.ranking.KnowledgeIndex;
import nl.wegwijzer.retrieval.ranking.Ranker;
import nl.wegwijzer.retrieval.ranking.Weights;

/**
 * {@code calibrate [steps] [folder]}: fits what the figures weigh and how sure a ranking is, on questions of the pages that are left out of
 * the index and on the tuning half of the golden questions; prints what they are worth, and with {@code steps} what each ranker adds, and writes both files.
 */
final class CalibrateCommand implements Command {

    private static final String STEPS = "steps";
    private static final String FOLDER = "src/main/resources/retrieval";
    private static final Path GOLDEN = Path.of("src/test/resources/golden/questions.yaml");
    private static final int LEFT_OUT_ONE_IN = 25;
    /**
     * Golden questions are nearer to what employers type, so each counts for more than a question that an editor thought of. There
     * are more of those that must not be answered among them than among what employers type, so these count for less.
     */
    private static final double GOLDEN_SUBJECT = 20;

    private static final double GOLDEN_TALK = 8;

    private final Supplier<KnowledgeBase> knowledge;
    private final Function<Knowledge, Corpus> read;
    private final LocalDate today;

    /**
     * @param knowledge asked only when the command runs
     * @param read      reads the knowledge
     */
    CalibrateCommand(Supplier<KnowledgeBase> knowledge, Function<Knowledge, Corpus> read, LocalDate today) {
        this.knowledge = knowledge;
        this.read = read;
        this.today = today;
    }

    @Override
    public String name() {
        return "calibrate";
    }

    @Override
    public String usage() {
        return "calibrate [steps] [folder]   fits weights and confidence, prints their worth (and that of each step), writes"
                + " both files (default " + FOLDER + ")";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        boolean steps = arguments.contains(STEPS);
        Path folder = Path.of(arguments.stream()
                .filter(argument -> !argument.equals(STEPS))
                .findFirst()
                .orElse(FOLDER));
        if (!Files.isReadable(GOLDEN) || !Files.isDirectory(folder)) {
            out.println("Run from the source folder: " + GOLDEN + " and the folder " + folder + " are needed.");
            return 2;
        }
        try {
            calibrate(folder, steps, out);
            return 0;
        } catch (IOException e) {
            out.println("Cannot read or write: " + e.getMessage());
            return 2;
        }
    }

    private void calibrate(Path folder, boolean steps, PrintStream out) throws IOException {
        Knowledge now = knowledge.get().current();
        KnowledgeIndex index = KnowledgeIndex.of(now.version(), read.apply(now), Weights.packaged());
        Lessons left = Lessons.leavingOut(index.corpus(), LEFT_OUT_ONE_IN);
        KnowledgeIndex rest = KnowledgeIndex.of(index.version(), left.rest(), index.weights());
        List<Lesson> golden = new GoldenLessons(index.corpus(), GOLDEN_SUBJECT, GOLDEN_TALK).read(GOLDEN);
        Choices choices = new Choices(index);
        WeightFit fit = new WeightFit(
                choices.figures(),
                Stream.concat(choices.of(golden).stream(), new Choices(rest).of(left.lessons()).stream())
                        .toList());
        out.println("Each question asked with weights that were fitted without it:");
        fit.crossValidated(index.corpus(), figure -> true).print(out);
        for (Ranker ranker : steps ? index.rankers() : List.<Ranker>of()) {
            out.println("without " + ranker.name() + ":");
            fit.crossValidated(index.corpus(), figure -> !figure.contains("." + ranker.name() + "."))
                    .print(out);
        }
        List<Case> cases = new ArrayList<>();
        for (int fold = 0; fold < WeightFit.FOLDS; fold++) {
            Weights weights = fit.without(fold);
            cases.addAll(cases(index.weighing(weights), golden, fold, 0));
            cases.addAll(cases(rest.weighing(weights), left.lessons(), fold, golden.size()));
        }
        reliability(cases).print(out);
        Files.writeString(folder.resolve("weights.yaml"), fit.all().yaml());
        Files.writeString(folder.resolve("calibration.yaml"), fitted(cases).yaml());
    }

    /** The best passage for a lesson: what spoke for it, and whether it was right. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Case(double[] figures, boolean right, double weight, int fold) {}

    private List<Case> cases(KnowledgeIndex index, List<Lesson> lessons, int fold, int offset) {
        Retrieval retrieval = new Retrieval(new LiveIndex(knowledge.get(), now -> index), RagConfiguration.plain());
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            if ((offset + i) % WeightFit.FOLDS == fold) {
                Lesson lesson = lessons.get(i);
                Retrieval.Found found = retrieval.find(lesson.question());
                Search.Query query = new Search.Query("", today, Optional.empty(), 1);
                for (Weighing.Weighed best :
                        Weighing.of(found, query, _ -> true).first(1)) {
                    cases.add(new Case(best.evidence().figures(), right(index, lesson, best), lesson.weight(), fold));
                }
            }
        }
        return cases;
    }

    /** Right when it is on a right page; a page that says how the assistant reacts when it does the right thing. */
    private static boolean right(KnowledgeIndex index, Lesson lesson, Weighing.Weighed best) {
        var entries = index.corpus().entries();
        return lesson.right().stream()
                .map(entries::get)
                .anyMatch(entry -> entry.page().id().equals(best.entry().page().id())
                        || (entry.page().talk().isPresent()
                                && best.entry().page().talk().isPresent()
                                && entry.page()
                                        .talk()
                                        .get()
                                        .action()
                                        .equals(best.entry().page().talk().get().action())));
    }

    private static Reliability reliability(List<Case> cases) {
        Reliability reliability = new Reliability();
        for (int fold = 0; fold < WeightFit.FOLDS; fold++) {
            int own = fold;
            double[] coefficients =
                    coefficients(cases.stream().filter(one -> one.fold() != own).toList());
            cases.stream()
                    .filter(one -> one.fold() == own)
                    .forEach(one -> reliability.add(LogisticFit.probability(coefficients, one.figures()), one.right()));
        }
        return reliability;
    }

    private static Calibration fitted(List<Case> cases) {
        return new Calibration(
                java.util.Arrays.stream(coefficients(cases)).boxed().toList());
    }

    private static double[] coefficients(List<Case> cases) {
        boolean[] right = new boolean[cases.size()];
        double[] weights = new double[right.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = cases.get(i).right();
            weights[i] = cases.get(i).weight();
        }
        return LogisticFit.coefficients(cases.stream().map(Case::figures).toList(), right, weights);
    }
}
