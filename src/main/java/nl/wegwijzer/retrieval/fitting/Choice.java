package nl.wegwijzer.retrieval.fitting;

/**
 * A lesson as a choice: the figures of each section that is in the running, and which of them are right. The arrays are not copied.
 */
public final class Choice {

    private final Lesson lesson;
    private final int[] sections;
    private final float[][] figures;

    /**
     * @param sections the places in the corpus
     * @param figures  per section the value of each figure
     */
    Choice(Lesson lesson, int[] sections, float[][] figures) {
        this.lesson = lesson;
        this.sections = sections;
        this.figures = figures;
    }

    public Lesson lesson() {
        return lesson;
    }

    int[] sections() {
        return sections;
    }

    float[][] figures() {
        return figures;
    }

    /** The same choice by some figures only. */
    Choice of(int[] columns) {
        float[][] some = new float[figures.length][columns.length];
        for (int i = 0; i < some.length; i++) {
            for (int f = 0; f < columns.length; f++) {
                some[i][f] = figures[i][columns[f]];
            }
        }
        return new Choice(lesson, sections, some);
    }

    boolean right(int candidate) {
        return lesson.right().contains(sections[candidate]);
    }

    /** The share of each section when the figures weigh this much. */
    double[] shares(double[] weights) {
        double[] sums = new double[sections.length];
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sums.length; i++) {
            for (int f = 0; f < weights.length; f++) {
                sums[i] += weights[f] * figures[i][f];
            }
            top = Math.max(top, sums[i]);
        }
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.exp(sums[i] - top);
            total += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= total;
        }
        return sums;
    }
}
