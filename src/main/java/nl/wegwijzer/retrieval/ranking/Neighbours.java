package nl.wegwijzer.retrieval.ranking;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Which pages the most similar questions belong to: each of the nearest questions votes for its page, a nearer one much louder. */
final class Neighbours {

    private static final int VOTERS = 24;
    private static final int LOUDNESS = 4;
    private static final float LEAST = 0.01f;

    private Neighbours() {}

    private record Voter(int question, float likeness) {}

    /**
     * The logarithm of the share of the votes for the page of each section.
     *
     * @param likeness  per question
     * @param sectionOf per question its section
     */
    static float[] votes(Corpus corpus, float[] likeness, int[] sectionOf) {
        PriorityQueue<Voter> nearest = new PriorityQueue<>(Comparator.comparingDouble(Voter::likeness));
        for (int i = 0; i < likeness.length; i++) {
            if (nearest.size() < VOTERS) {
                nearest.add(new Voter(i, likeness[i]));
            } else if (likeness[i] > nearest.element().likeness()) {
                nearest.remove();
                nearest.add(new Voter(i, likeness[i]));
            }
        }
        float[] perPage = new float[corpus.pageCount()];
        float total = 0;
        for (Voter voter : nearest) {
            float vote = (float) Math.pow(voter.likeness(), LOUDNESS);
            perPage[corpus.pages().get(sectionOf[voter.question()])] += vote;
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
