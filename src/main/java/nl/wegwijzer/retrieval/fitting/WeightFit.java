package nl.wegwijzer.retrieval.fitting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.wegwijzer.retrieval.ranking.Corpus;
import nl.wegwijzer.retrieval.ranking.Weights;

/**
 * Fits the weights on choices, and says what they are worth on choices that they were not fitted on: each is asked with the
 * weights of the folds without it.
 *
 * @param names the figures in the order of the choices
 */
public record WeightFit(List<String> names, List<Choice> choices) {

    /** So many folds. */
    public static final int FOLDS = 2;

    public WeightFit {
        names = List.copyOf(names);
        choices = List.copyOf(choices);
    }

    /** The weights, fitted on all choices. */
    public Weights all() {
        return named(ChoiceFit.weights(choices, names.size()));
    }

    /** The weights that were fitted without one fold. */
    public Weights without(int fold) {
        return named(ChoiceFit.weights(outside(fold), names.size()));
    }

    private List<Choice> outside(int fold) {
        List<Choice> others = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            if (i % FOLDS != fold) {
                others.add(choices.get(i));
            }
        }
        return others;
    }

    /** How the choices of each fold do with the weights of the others; a figure that is not kept has no weight and is not fitted. */
    public RankReport crossValidated(Corpus corpus, Predicate<String> kept) {
        WeightFit fit = keeping(kept);
        RankReport report = new RankReport(corpus);
        for (int fold = 0; fold < FOLDS; fold++) {
            double[] weights = ChoiceFit.weights(fit.outside(fold), fit.names.size());
            for (int i = fold; i < choices.size(); i += FOLDS) {
                report.add(fit.choices.get(i), weights);
            }
        }
        return report;
    }

    private WeightFit keeping(Predicate<String> kept) {
        int[] columns = java.util.stream.IntStream.range(0, names.size())
                .filter(f -> kept.test(names.get(f)))
                .toArray();
        return columns.length == names.size()
                ? this
                : new WeightFit(
                        names.stream().filter(kept).toList(),
                        choices.stream().map(choice -> choice.of(columns)).toList());
    }

    private Weights named(double[] weights) {
        Map<String, Double> byFigure = new HashMap<>();
        for (int f = 0; f < weights.length; f++) {
            byFigure.put(names.get(f), weights[f]);
        }
        return new Weights(byFigure);
    }
}
