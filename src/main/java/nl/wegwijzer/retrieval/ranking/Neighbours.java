package nl.wegwijzer.retrieval.ranking;

/** Which pages the most similar questions belong to: each of the nearest questions votes for its page, a nearer one much louder. */
final class Neighbours {

    private static final int VOTERS = 24;
    private static final int LOUDNESS = 4;
    private static final float LEAST = 0.01f;

    private Neighbours() {}

    /**
     * The logarithm of the share of the votes for the page of each section.
     *
     * @param likeness  per question
     * @param sectionOf per question its section
     */
    static float[] votes(Corpus corpus, float[] likeness, int[] sectionOf) {
        float[] loudest = new float[VOTERS];
        int[] voters = new int[VOTERS];
        for (int i = 0; i < likeness.length; i++) {
            if (likeness[i] > loudest[VOTERS - 1]) {
                int place = VOTERS - 1;
                for (; place > 0 && loudest[place - 1] < likeness[i]; place--) {
                    loudest[place] = loudest[place - 1];
                    voters[place] = voters[place - 1];
                }
                loudest[place] = likeness[i];
                voters[place] = i;
            }
        }
        float[] perPage = new float[corpus.pageCount()];
        float total = 0;
        for (int v = 0; v < VOTERS && loudest[v] > 0; v++) {
            float vote = (float) Math.pow(loudest[v], LOUDNESS);
            perPage[corpus.pages().get(sectionOf[voters[v]])] += vote;
            total += vote;
        }
        float[] votes = new float[corpus.size()];
        for (int i = 0; i < votes.length; i++) {
            float share = total > 0 ? perPage[corpus.pages().get(i)] / total : 0;
            votes[i] = (float) Math.log(LEAST + share);
        }
        return votes;
    }
}
