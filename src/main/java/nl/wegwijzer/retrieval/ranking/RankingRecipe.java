package nl.wegwijzer.retrieval.ranking;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
    static Made rankers(Corpus corpus, KnownWords known) {
        CompletableFuture<SectionIndex> fields = CompletableFuture.supplyAsync(() -> new SectionIndex(corpus));
        CompletableFuture<QuestionRanker> questions = CompletableFuture.supplyAsync(() -> new QuestionRanker(corpus));
        TrainedRanker trained = new TrainedRanker(corpus);
        return made(corpus, known, fields.join(), questions.join(), trained);
    }

    /** The same with what {@link Made#write} wrote. */
    static Made read(Corpus corpus, KnownWords known, DataInputStream in) throws IOException {
        return made(corpus, known, new SectionIndex(in), new QuestionRanker(corpus, in), new TrainedRanker(corpus, in));
    }

    /** The rankers, and those of their parts that take time to make. */
    record Made(List<Ranker> rankers, SectionIndex fields, QuestionRanker questions, TrainedRanker trained) {
        Made {
            rankers = List.copyOf(rankers);
        }

        void write(DataOutputStream out) throws IOException {
            fields.write(out);
            questions.write(out);
            trained.write(out);
        }
    }

    private static Made made(
            Corpus corpus, KnownWords known, SectionIndex fields, QuestionRanker questions, TrainedRanker trained) {
        List<Ranker> rankers = List.of(
                trained,
                new FieldRanker("words", corpus, fields, List.of(Analysis.Sort.WORD, Analysis.Sort.PART)),
                new FieldRanker("terms", corpus, fields, List.of(Analysis.Sort.TERM, Analysis.Sort.GROUP)),
                questions,
                new TalkRanker(corpus, known));
        return new Made(rankers, fields, questions, trained);
    }
}
