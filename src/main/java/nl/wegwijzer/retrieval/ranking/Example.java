package nl.wegwijzer.retrieval.ranking;

/**
 * A text as numbers, for learning: which features it has and how much each counts. The values have length one together, so that a
 * long text is not louder than a short one. The arrays are not copied.
 */
final class Example {

    private final int[] features;
    private final float[] values;
    private final int section;

    Example(int[] features, float[] values, int section) {
        this.features = features;
        this.values = values;
        this.section = section;
    }

    int[] features() {
        return features;
    }

    float[] values() {
        return values;
    }

    /** The section that the text belongs to. */
    int section() {
        return section;
    }
}
