package nl.wegwijzer.retrieval.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.wegwijzer.retrieval.rag.Lookup;
import nl.wegwijzer.retrieval.rag.Part;
import nl.wegwijzer.retrieval.ranking.Corpus;

/**
 * Takes off what a section is less like the question than the likest one. The likest one keeps its sum, so that a section that says
 * how the assistant reacts, and has no text to compare, competes as before.
 */
final class EmbeddingRetriever implements ContentRetriever {

    private final EmbeddingModel model;
    private final SectionVectors vectors;
    private final double weight;

    EmbeddingRetriever(EmbeddingModel model, SectionVectors vectors, double weight) {
        this.model = model;
        this.vectors = vectors;
        this.weight = weight;
    }

    @Override
    public List<Content> retrieve(Query query) {
        Lookup lookup = Lookup.of(query);
        List<TextSegment> segments = lookup.segments();
        return vectors.of(segments)
                .map(known -> compared(
                        model.embed(query.text()).content(),
                        known,
                        segments,
                        lookup.index().corpus()))
                .orElse(List.of());
    }

    private List<Content> compared(
            Embedding question, List<Embedding> known, List<TextSegment> segments, Corpus corpus) {
        int[] shown = IntStream.range(0, known.size())
                .filter(i -> corpus.entries().get(i).shown())
                .toArray();
        double[] likeness = IntStream.of(shown)
                .mapToDouble(i -> CosineSimilarity.between(question, known.get(i)))
                .toArray();
        double best = Arrays.stream(likeness).max().orElse(0);
        List<Content> contents = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            double part = weight * (likeness[i] - best);
            contents.add(new Part(shown[i], segments.get(shown[i]), part));
        }
        return contents;
    }
}
