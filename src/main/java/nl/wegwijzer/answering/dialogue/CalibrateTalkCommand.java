package nl.wegwijzer.answering.dialogue;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.wegwijzer.answering.fitting.FitCommand;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;

/** {@code calibrate-talk}: fits {@link GoingOn} on talks, and on single questions put behind an unrelated one. */
public final class CalibrateTalkCommand extends FitCommand<TalkFit.Case> {

    private static final int FOLDS = 10;

    /** A new question in a talk is much rarer than in these data, where there are nearly as many of them as of talks. */
    private static final double UNRELATED = 0.2;

    private final Function<List<String>, Optional<BothReadings>> read;

    /**
     * @param read reads the last of a few messages in both ways; empty when there is no talk to go on from
     */
    public CalibrateTalkCommand(Function<List<String>, Optional<BothReadings>> read) {
        super("calibrate-talk", "fits how likely a message goes on about the talk", "talk.yaml");
        this.read = read;
    }

    @Override
    protected List<TalkFit.Case> cases(List<GoldenQuestion> golden, List<GoldenQuestion> talks) {
        List<TalkFit.Case> cases = new ArrayList<>();
        golden.stream()
                .filter(question -> question.answered() && !question.single())
                .forEach(talk -> add(cases, talk.turns(), talk, 1));
        List<GoldenQuestion> singles = golden.stream()
                .filter(question -> question.answered() && question.single())
                .toList();
        int half = singles.size() / 2;
        for (int i = 0; i < half; i++) {
            // Neighbours are about the same; half a list away they are not.
            GoldenQuestion before = singles.get(i + half);
            GoldenQuestion question = singles.get(i);
            if (Collections.disjoint(before.topics(), question.topics())) {
                List<String> messages =
                        List.of(before.turns().getFirst(), question.turns().getFirst());
                add(cases, messages, question, UNRELATED);
            }
        }
        talks.forEach(talk -> add(cases, talk.turns(), talk, 1));
        return cases;
    }

    private void add(List<TalkFit.Case> cases, List<String> messages, GoldenQuestion right, double weight) {
        read.apply(messages)
                .map(both -> new TalkFit.Case(both.signs(), Readings.shares(both), right.cite(), weight))
                .ifPresent(cases::add);
    }

    @Override
    protected void crossValidated(List<TalkFit.Case> cases, PrintStream out) {
        Count talks = new Count();
        Count unrelated = new Count();
        leftOut(cases, FOLDS, (others, part) -> {
            GoingOn model = TalkFit.model(others);
            part.forEach(one -> (one.weight() < 1 ? unrelated : talks).add(one, model));
        });
        out.println("Right page first, with coefficients fitted without the talk:");
        out.println("talks      " + talks);
        out.println("unrelated  " + unrelated);
    }

    @Override
    protected String fitted(List<TalkFit.Case> cases) {
        return TalkFit.model(cases).yaml();
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
