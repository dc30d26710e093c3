package nl.wegwijzer.retrieval.ranking;

/** Which pages the most similar questions belong to: each of the nearest questions votes for its page, a nearer one much louder. */
final class Neighbours {

    private static final int VOTERS = 24;
    private static final int LOUDNESS = 4;
    private static final float LEAST = 0.01f;

    private final float[] loudest = new float[VOTERS];
    private final int[] voters = new int[VOTERS];

    /** Lets a question vote, if it is among the nearest; of equals the first. */
    void hear(int question, float likeness) {
        if (likeness <= loudest[VOTERS - 1]) {
            return;
        }
        int place = VOTERS - 1;
        for (; place > 0 && loudest[place - 1] < likeness; place--) {
            loudest[place] = loudest[place - 1];
            voters[place] = voters[place - 1];
        }
        loudest[place] = likeness;
        voters[place] = question;
    }

    /**
     * The logarithm of the share of the votes for the page of each section.
     *
     * @param sectionOf per question its section
     */
    float[] votes(Corpus corpus, int[] sectionOf) {
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
