package nl.wegwijzer.answering.fitting;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import nl.wegwijzer.platform.Command;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;

/**
 * {@code <name> [folder]}: fits a model on the tuning half of the golden questions and on the talks beside it, prints what it makes of
 * cases that were left out of the fit, and writes its file.
 *
 * @param <C> a case: a message with what is right
 */
public abstract class FitCommand<C> implements Command {

    private static final String FOLDER = "src/main/resources/answering";
    private static final Path GOLDEN = Path.of("src/test/resources/golden/questions.yaml");
    private static final Path TALKS = Path.of("src/test/resources/golden/talks.yaml");

    private final String name;
    private final String what;
    private final String file;

    /**
     * @param what what it fits, for the list of commands
     * @param file what it writes in the folder
     */
    protected FitCommand(String name, String what, String file) {
        this.name = name;
        this.what = what;
        this.file = file;
    }

    /**
     * The cases, in a fixed order.
     *
     * @param golden the tuning half
     * @param talks  talks that are there to fit on and for nothing else
     */
    protected abstract List<C> cases(List<GoldenQuestion> golden, List<GoldenQuestion> talks);

    /** Prints what a model makes of cases that it was not fitted on. */
    protected abstract void crossValidated(List<C> cases, PrintStream out);

    /** The file of the model that is fitted on all cases. */
    protected abstract String fitted(List<C> cases);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String usage() {
        return name + " [folder]   " + what + " (default " + FOLDER + "); after calibrate";
    }

    @Override
    public final int run(List<String> arguments, PrintStream out) {
        Path folder = Path.of(arguments.isEmpty() ? FOLDER : arguments.getFirst());
        if (!Files.isReadable(GOLDEN) || !Files.isReadable(TALKS) || !Files.isDirectory(folder)) {
            out.println("Run from the source folder: " + GOLDEN + ", " + TALKS + " and " + folder + " are needed.");
            return 2;
        }
        try {
            List<GoldenQuestion> golden = GoldenQuestion.read(GOLDEN).stream()
                    .filter(question -> question.half().equals(GoldenQuestion.TUNING))
                    .toList();
            List<C> cases = cases(golden, GoldenQuestion.read(TALKS));
            crossValidated(cases, out);
            Files.writeString(folder.resolve(file), fitted(cases));
            return 0;
        } catch (IOException e) {
            out.println("Cannot read or write: " + e.getMessage());
            return 2;
        }
    }

    /** Gives every part of the cases once, behind all the others. */
    protected static <C> void leftOut(List<C> cases, int parts, BiConsumer<List<C>, List<C>> othersAndPart) {
        for (int part = 0; part < parts; part++) {
            List<C> others = new ArrayList<>();
            List<C> left = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                (i % parts == part ? left : others).add(cases.get(i));
            }
            othersAndPart.accept(others, left);
        }
    }
}
