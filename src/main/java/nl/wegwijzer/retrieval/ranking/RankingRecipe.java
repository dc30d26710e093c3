package nl.wegwijzer.retrieval.ranking;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.wegwijzer.retrieval.text.Analysis;

/**
 * Which rankers look at a question. Each gives figures; what they weigh together is data (see {@link Weights}).
 *
 * <ol>
 *   <li>words: BM25 of roots and of parts of compounds, in heading, text and questions
 *   <li>terms: BM25 of terms of the field and of word groups, in the same fields
 *   <li>questions: how like the most similar questions are, by meaning and by letters, and to which page they belong
 *   <li>trained: what the wordings of all questions teach about action, page, section and facet
 *   <li>talk: what makes the pages on how the assistant reacts compete with the pages on the subject
 * </ol>
 */
public final class RankingRecipe {

    private RankingRecipe() {}

    /** The rankers for a corpus, ready to use. Each is made beside the others; training takes most of the time. */
    public static List<Ranker> rankers(Corpus corpus, KnownWords known) {
        return Stream.<Supplier<List<Ranker>>>of(
                        () -> List.of(new TrainedRanker(corpus)),
                        () -> fields(corpus),
                        () -> List.of(new QuestionRanker(corpus), new TalkRanker(corpus, known)))
                .parallel()
                .flatMap(ranker -> ranker.get().stream())
                .toList();
    }

    private static List<Ranker> fields(Corpus corpus) {
        SectionIndex fields = new SectionIndex(corpus);
        return List.of(
                new FieldRanker("words", corpus, fields, List.of(Analysis.Sort.WORD, Analysis.Sort.PART)),
                new FieldRanker("terms", corpus, fields, List.of(Analysis.Sort.TERM, Analysis.Sort.GROUP)));
    }
}
