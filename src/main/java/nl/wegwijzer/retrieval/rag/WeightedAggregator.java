package nl.wegwijzer.retrieval.rag;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.aggregator.ContentAggregator;
import dev.langchain4j.rag.query.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Fusion by adding up weighed scores. Fusing by rank was measured to be worse: one weak retriever with an equal vote pulls a good
 * ranking down, and how sure a retriever is gets lost.
 */
final class WeightedAggregator implements ContentAggregator {

    @Override
    public List<Content> aggregate(Map<Query, Collection<List<Content>>> found) {
        double[] sums = new double[0];
        TextSegment[] segments = new TextSegment[0];
        for (Collection<List<Content>> lists : found.values()) {
            for (List<Content> contents : lists) {
                for (Content content : contents) {
                    Part part = Part.of(content);
                    if (part.place() >= sums.length) {
                        sums = Arrays.copyOf(sums, 2 * part.place() + 1);
                        segments = Arrays.copyOf(segments, sums.length);
                    }
                    sums[part.place()] += part.score();
                    segments[part.place()] = part.segment();
                }
            }
        }
        List<Part> sections = new ArrayList<>(sums.length);
        for (int i = 0; i < sums.length; i++) {
            if (segments[i] != null) {
                sections.add(new Part(i, segments[i], sums[i]));
            }
        }
        sections.sort(WeightedAggregator::bestFirst);
        return List.copyOf(sections);
    }

    private static int bestFirst(Part one, Part other) {
        int byScore = Double.compare(other.score(), one.score());
        return byScore != 0 ? byScore : reference(one).compareTo(reference(other));
    }

    private static String reference(Part part) {
        return Objects.requireNonNull(part.segment().metadata().getString(Segments.REFERENCE));
    }
}
