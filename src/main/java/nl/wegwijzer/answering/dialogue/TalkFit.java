package nl.wegwijzer.answering.dialogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Fits {@link GoingOn} on talks whose last message has known right pages: the coefficients under which the mixture of
 * {@link Readings} gives these pages most, by gradient descent with a pace of its own for each (AdaGrad) and a pull to nothing.
 */
final class TalkFit {

    private static final int STEPS = 3000;
    private static final double PACE = 0.3;
    private static final double PULL = 0.3;
    private static final double LEAST = 1e-3;
    private static final double TINY = 1e-9;

    private TalkFit() {}

    /**
     * A talk.
     *
     * @param pages  what speaks for each page
     * @param right  of which pages one is right
     * @param weight what the talk counts for
     */
    record Case(Signs signs, Map<String, Shares> pages, Collection<String> right, double weight) {

        /** Whether a right page comes first. */
        boolean right(GoingOn model) {
            return pages.entrySet().stream()
                    .max(Map.Entry.comparingByValue(
                            (one, other) -> Double.compare(mixed(one, model), mixed(other, model))))
                    .filter(best -> right.contains(best.getKey()))
                    .isPresent();
        }

        private double mixed(Shares shares, GoingOn model) {
            return shares.mixed(model.probability(signs), model.stays());
        }

        private Shares ofRight() {
            return right.stream()
                    .map(page -> pages.getOrDefault(page, Shares.NONE))
                    .reduce(Shares.NONE, Shares::plus);
        }
    }

    /** The model under which the right pages are likeliest. */
    static GoingOn model(List<Case> cases) {
        int signs = Signs.NAMES.size();
        List<Shares> rights = cases.stream().map(Case::ofRight).toList();
        double[] found = new double[signs + 1];
        double[] steepness = new double[signs + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[signs + 1];
            GoingOn now = model(found);
            for (int c = 0; c < cases.size(); c++) {
                add(slope, cases.get(c), rights.get(c), now);
            }
            for (int i = 0; i <= signs; i++) {
                double down = slope[i] + 2 * PULL * found[i];
                steepness[i] += down * down;
                found[i] -= PACE * down / Math.sqrt(steepness[i] + TINY);
            }
        }
        return model(found);
    }

    /** The last number is what stays comes from. */
    private static GoingOn model(double[] found) {
        int signs = Signs.NAMES.size();
        return new GoingOn(Arrays.stream(found, 0, signs).boxed().toList(), GoingOn.logistic(found[signs]));
    }

    /** The slope of the loss of one case, {@code -log} of what its right pages get. */
    private static void add(double[] slope, Case one, Shares right, GoingOn now) {
        List<Double> figures = one.signs().figures();
        double stays = now.stays();
        double goesOn = now.probability(one.signs());
        double going = right.mixed(1, stays);
        double steep = -one.weight() / (right.mixed(goesOn, stays) + LEAST);
        double ofGoing = steep * (going - right.alone()) * goesOn * (1 - goesOn);
        for (int i = 0; i < figures.size(); i++) {
            slope[i] += ofGoing * figures.get(i);
        }
        slope[figures.size()] += steep * goesOn * (right.topic() - right.together()) * stays * (1 - stays);
    }
}
