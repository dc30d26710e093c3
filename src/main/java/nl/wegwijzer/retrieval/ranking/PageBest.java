package nl.wegwijzer.retrieval.ranking;

/** Gives every section the best value on its page: a page that fits lifts all its sections. */
final class PageBest {

    private PageBest() {}

    static float[] of(Corpus corpus, float[] values) {
        float[] best = new float[corpus.pageCount()];
        for (int i = 0; i < values.length; i++) {
            int page = corpus.pages().get(i);
            best[page] = Math.max(best[page], values[i]);
        }
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = best[corpus.pages().get(i)];
        }
        return result;
    }
}
