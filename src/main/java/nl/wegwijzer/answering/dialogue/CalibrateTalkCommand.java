package nl.wegwijzer.answering.dialogue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.wegwijzer.platform.Command;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;

/**
 * {@code calibrate-talk [folder]}: fits {@link GoingOn} on the talks of the tuning half, on the talks that are there for nothing else,
 * and on single questions of the tuning half put behind an unrelated one. Prints how many lead to a right page when they were left out
 * of the fit, and writes the file.
 */
public final class CalibrateTalkCommand implements Command {

    private static final String FOLDER = "src/main/resources/answering";
    private static final Path GOLDEN = Path.of("src/test/resources/golden/questions.yaml");
    private static final Path TALKS = Path.of("src/test/resources/golden/talks.yaml");
    private static final int FOLDS = 10;

    /** A new question in a talk is rarer than in these data, where there are as many of them as of talks. */
    private static final double UNRELATED = 0.5;

    private final Function<List<String>, Optional<BothReadings>> read;

    /**
     * @param read reads the last of a few messages in both ways; empty when there is no talk to go on from
     */
    public CalibrateTalkCommand(Function<List<String>, Optional<BothReadings>> read) {
        this.read = read;
    }

    @Override
    public String name() {
        return "calibrate-talk";
    }

    @Override
    public String usage() {
        return "calibrate-talk [folder]   fits how likely a message goes on about the talk (default " + FOLDER
                + "); after calibrate";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Path folder = Path.of(arguments.isEmpty() ? FOLDER : arguments.getFirst());
        if (!Files.isReadable(GOLDEN) || !Files.isReadable(TALKS) || !Files.isDirectory(folder)) {
            out.println("Run from the source folder: " + GOLDEN + ", " + TALKS + " and " + folder + " are needed.");
            return 2;
        }
        try {
            List<TalkFit.Case> cases = cases();
            crossValidated(cases, out);
            Files.writeString(folder.resolve("talk.yaml"), TalkFit.model(cases).yaml());
            return 0;
        } catch (IOException e) {
            out.println("Cannot read or write: " + e.getMessage());
            return 2;
        }
    }

    private List<TalkFit.Case> cases() throws IOException {
        List<GoldenQuestion> golden = GoldenQuestion.read(GOLDEN).stream()
                .filter(question -> question.half().equals(GoldenQuestion.TUNING) && question.answered())
                .toList();
        List<TalkFit.Case> cases = new ArrayList<>();
        golden.stream().filter(question -> !question.single()).forEach(talk -> add(cases, talk.turns(), talk, 1));
        List<GoldenQuestion> singles =
                golden.stream().filter(GoldenQuestion::single).toList();
        int half = singles.size() / 2;
        for (int i = 0; i < half; i++) {
            // Neighbours are about the same; half a list away they are not.
            GoldenQuestion before = singles.get(i + half);
            GoldenQuestion question = singles.get(i);
            if (Collections.disjoint(before.topics(), question.topics())) {
                String first = before.turns().getFirst();
                add(cases, List.of(first, question.turns().getFirst()), question, UNRELATED);
            }
        }
        for (GoldenQuestion talk : GoldenQuestion.read(TALKS)) {
            add(cases, talk.turns(), talk, 1);
        }
        return cases;
    }

    private void add(List<TalkFit.Case> cases, List<String> messages, GoldenQuestion right, double weight) {
        read.apply(messages)
                .map(both -> new TalkFit.Case(both.signs(), Readings.shares(both), right.cite(), weight))
                .ifPresent(cases::add);
    }

    private static void crossValidated(List<TalkFit.Case> cases, PrintStream out) {
        Count talks = new Count();
        Count unrelated = new Count();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<TalkFit.Case> others = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                if (i % FOLDS != fold) {
                    others.add(cases.get(i));
                }
            }
            GoingOn model = TalkFit.model(others);
            for (int i = fold; i < cases.size(); i += FOLDS) {
                TalkFit.Case one = cases.get(i);
                (one.weight() < 1 ? unrelated : talks).add(one, model);
            }
        }
        out.println("Right page first, with coefficients fitted without the talk:");
        out.println("talks      " + talks);
        out.println("unrelated  " + unrelated);
    }

    /** How many were right. */
    private static final class Count {
        private int all;
        private int right;
        private int alone;

        void add(TalkFit.Case one, GoingOn model) {
            all++;
            right += one.right(model) ? 1 : 0;
            alone += one.right(GoingOn.NEVER) ? 1 : 0;
        }

        @Override
        public String toString() {
            return right + " of " + all + "; read by themselves " + alone;
        }
    }
}
