package nl.wegwijzer.retrieval.ranking;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import nl.wegwijzer.retrieval.text.Analysis;

/**
 * Which rankers look at a question. Each gives figures; what they weigh together is data (see {@link Weights}).
 *
 * <ol>
 *   <li>words: BM25 of roots and of parts of compounds, in heading, text and questions
 *   <li>terms: BM25 of terms of the field and of word groups, in the same fields
 *   <li>letters: BM25 of four letters in a row, for what is spelt in an unknown way
 *   <li>questions: how like the most similar question of the section is
 *   <li>trained: what the wordings of all questions teach about action, page, section and facet
 *   <li>talk: what makes the pages on how the assistant reacts compete with the pages on the subject
 * </ol>
 */
public final class RankingRecipe {

    private RankingRecipe() {}

    /** The rankers for a corpus, ready to use. Training takes most of the time. */
    static List<Ranker> rankers(Corpus corpus, KnownWords known, SectionIndex fields) {
        return rankers(corpus, known, fields, new QuestionRanker(corpus), new TrainedRanker(corpus));
    }

    /** The same with what {@link Ranker#write} wrote, in this order. */
    static List<Ranker> prepared(Corpus corpus, KnownWords known, SectionIndex fields, DataInputStream in)
            throws IOException {
        return rankers(corpus, known, fields, new QuestionRanker(corpus, in), new TrainedRanker(corpus, in));
    }

    private static List<Ranker> rankers(
            Corpus corpus, KnownWords known, SectionIndex fields, Ranker questions, Ranker trained) {
        return List.of(
                new FieldRanker("words", corpus, fields, List.of(Analysis.Sort.WORD, Analysis.Sort.PART)),
                new FieldRanker("terms", corpus, fields, List.of(Analysis.Sort.TERM, Analysis.Sort.GROUP)),
                new FieldRanker("letters", corpus, fields, List.of(Analysis.Sort.GRAM)),
                questions,
                trained,
                new TalkRanker(corpus, known));
    }
}
