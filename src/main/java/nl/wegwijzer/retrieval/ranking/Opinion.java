package nl.wegwijzer.retrieval.ranking;

/** What one ranker says about a question. The arrays are in the order of the corpus and are not copied. */
public final class Opinion {

    private final Ranker ranker;
    private final float[][] figures;
    private final float[] parts;

    Opinion(Ranker ranker, float[][] figures, float[] parts) {
        this.ranker = ranker;
        this.figures = figures;
        this.parts = parts;
    }

    public Ranker ranker() {
        return ranker;
    }

    /** Each section's part of the sum. */
    public float[] parts() {
        return parts;
    }

    /** The values of one figure of the ranker. */
    public float[] figure(String name) {
        return figures[ranker.figures().indexOf(name)];
    }
}
