package nl.wegwijzer.retrieval.ranking;

import java.util.List;
import java.util.Optional;
import nl.wegwijzer.retrieval.text.Analysis;

/**
 * One version of the knowledge, ready to be searched. Immutable; a new version gives a new one.
 *
 * @param version the version of the knowledge
 */
public record KnowledgeIndex(String version, Corpus corpus, KnownWords known, List<Ranker> rankers, Weights weights) {

    public KnowledgeIndex {
        rankers = List.copyOf(rankers);
    }

    /** Builds the index; takes about a second for a thousand sections. */
    public static KnowledgeIndex of(String version, Corpus corpus, Weights weights) {
        KnownWords known = new KnownWords(corpus);
        return new KnowledgeIndex(version, corpus, known, RankingRecipe.rankers(corpus, known), weights);
    }

    /** Asks one ranker; empty when there is no such ranker. */
    public Optional<Opinion> ask(String ranker, Analysis question) {
        return rankers.stream()
                .filter(known -> known.name().equals(ranker))
                .findFirst()
                .map(found -> {
                    float[][] figures = found.rank(question);
                    return new Opinion(found, figures, weights.weigh(found, figures, corpus));
                });
    }

    /** The same index without the readings of its texts, which are needed to build it and not to search it. */
    public KnowledgeIndex ready() {
        return new KnowledgeIndex(version, corpus.light(), known, rankers, weights);
    }

    /** The same index with other weights. */
    public KnowledgeIndex weighing(Weights other) {
        return new KnowledgeIndex(version, corpus, known, rankers, other);
    }
}
