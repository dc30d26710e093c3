package nl.wegwijzer.retrieval.rag;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.query.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Fusion by adding up weighed scores. Fusing by rank was measured to be worse: one weak retriever with an equal vote pulls a good
 * ranking down, and how sure a retriever is gets lost.
 */
final class WeightedAggregator implements ContentAggregator {

    private static final Comparator<Part> BEST_FIRST = Comparator.comparingDouble(Part::score)
            .reversed()
            .thenComparing(part -> part.segment().metadata().getString(Segments.REFERENCE));

    @Override
    public List<Content> aggregate(Map<Query, Collection<List<Content>>> found) {
        List<Part> parts = found.values().stream()
                .flatMap(Collection::stream)
                .flatMap(List::stream)
                .map(Part::of)
                .toList();
        int places = parts.stream().mapToInt(Part::place).max().orElse(-1) + 1;
        double[] sums = new double[places];
        TextSegment[] segments = new TextSegment[places];
        for (Part part : parts) {
            sums[part.place()] += part.score();
            segments[part.place()] = part.segment();
        }
        List<Part> sections = new ArrayList<>(places);
        for (int i = 0; i < places; i++) {
            if (segments[i] != null) {
                sections.add(new Part(i, segments[i], sums[i]));
            }
        }
        sections.sort(BEST_FIRST);
        return List.copyOf(sections);
    }
}
