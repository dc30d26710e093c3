package nl.wegwijzer.retrieval.rag;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.query.Query;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fusion by adding up weighed scores. Fusing by rank was measured to be worse: one weak retriever with an equal vote pulls a good
 * ranking down, and how sure a retriever is gets lost.
 */
final class WeightedAggregator implements ContentAggregator {

    @Override
    public List<Content> aggregate(Map<Query, Collection<List<Content>>> found) {
        IdentityHashMap<TextSegment, Double> sums = new IdentityHashMap<>();
        found.values()
                .forEach(lists -> lists.forEach(list -> list.forEach(content -> sums.merge(
                        content.textSegment(), (Double) content.metadata().get(ContentMetadata.SCORE), Double::sum))));
        return sums.entrySet().stream()
                .sorted(Map.Entry.<TextSegment, Double>comparingByValue()
                        .reversed()
                        .thenComparing(
                                entry -> entry.getKey().metadata().getString(Segments.REFERENCE),
                                Comparator.naturalOrder()))
                .map(entry -> Content.from(entry.getKey(), Map.of(ContentMetadata.SCORE, entry.getValue())))
                .toList();
    }
}
