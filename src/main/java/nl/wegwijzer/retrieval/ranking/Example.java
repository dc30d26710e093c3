package nl.wegwijzer.retrieval.ranking;

/**
 * A text as numbers, for learning: which features it has and how much each counts. The values have length one together, so that a
 * long text is not louder than a short one.
 */
record Example(int[] features, float[] values, int section) {}
