package nl.wegwijzer.retrieval.embedding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The vectors of the sections of the version in force, fetched in the background; until they are there nothing is compared. */
@SuppressWarnings("ReferenceEquality")
final class SectionVectors {

    private static final Logger LOG = LoggerFactory.getLogger(SectionVectors.class);
    private static final int BATCH = 32;

    private record Ready(List<TextSegment> segments, List<Embedding> vectors) {}

    private final EmbeddingModel model;
    private final ExecutorService threads;
    private volatile Ready ready = new Ready(List.of(), List.of());
    private volatile List<TextSegment> asked = List.of();

    SectionVectors(EmbeddingModel model, ExecutorService threads) {
        this.model = model;
        this.threads = threads;
    }

    /** The vectors in the order of the segments; empty as long as they are not all there. */
    Optional<List<Embedding>> of(List<TextSegment> segments) {
        Ready now = ready;
        if (now.segments() == segments) {
            return Optional.of(now.vectors());
        }
        fetchOnce(segments);
        return Optional.empty();
    }

    private synchronized void fetchOnce(List<TextSegment> segments) {
        if (asked != segments) {
            asked = segments;
            threads.execute(() -> fetch(segments));
        }
    }

    private void fetch(List<TextSegment> segments) {
        try {
            List<Embedding> vectors = new ArrayList<>();
            for (int from = 0; from < segments.size(); from += BATCH) {
                vectors.addAll(model.embedAll(segments.subList(from, Math.min(segments.size(), from + BATCH)))
                        .content());
            }
            ready = new Ready(segments, List.copyOf(vectors));
        } catch (RuntimeException e) {
            LOG.warn(
                    "The embeddings of the sections could not be fetched; ranking goes on without: {}", e.getMessage());
            asked = List.of();
        }
    }
}
