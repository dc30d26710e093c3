package nl.wegwijzer.retrieval.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.wegwijzer.retrieval.text.Analysis;
import nl.wegwijzer.retrieval.text.Vocabulary;

/**
 * One version of the knowledge, ready to be searched. Immutable; a new version gives a new one.
 *
 * @param version the version of the knowledge
 */
public record KnowledgeIndex(String version, Corpus corpus, KnownWords known, List<Ranker> rankers, Weights weights) {

    public KnowledgeIndex {
        rankers = List.copyOf(rankers);
    }

    /** Builds the index; takes seconds for a thousand sections. */
    public static KnowledgeIndex of(String version, Corpus corpus, Weights weights) {
        KnownWords known = new KnownWords(corpus);
        List<Ranker> rankers = RankingRecipe.rankers(corpus, known).rankers();
        return new KnowledgeIndex(version, corpus, known, rankers, weights);
    }

    /** Builds the index for {@link #prepared}. */
    public static void prepare(Corpus corpus, DataOutputStream out) throws IOException {
        corpus.recipe().vocabulary().write(out);
        KnownWords known = new KnownWords(corpus);
        known.write(out);
        RankingRecipe.rankers(corpus, known).write(out);
    }

    /**
     * The index that {@link #prepare} wrote.
     *
     * @param sections the same sections, read with these words; their readings are not needed any more
     */
    public static KnowledgeIndex prepared(String version, Function<Vocabulary, Corpus> sections, DataInputStream in)
            throws IOException {
        Corpus corpus = sections.apply(Vocabulary.read(in));
        KnownWords known = KnownWords.read(in);
        List<Ranker> rankers = RankingRecipe.read(corpus, known, in).rankers();
        return new KnowledgeIndex(version, corpus, known, rankers, Weights.packaged());
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
