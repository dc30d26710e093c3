package nl.wegwijzer.retrieval.rag;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;

/**
 * A retriever that may fail without taking the others down with it: a failure is counted and finds nothing. After a failure it is
 * left alone for a while, so that a server that is away does not make every question wait.
 */
public final class TolerantRetriever implements ContentRetriever {

    private final ContentRetriever retriever;
    private final Duration pause;
    private final Counter failures;
    private volatile long pausedUntil = System.nanoTime();

    /**
     * @param name  by which its failures are counted
     * @param pause how long it is left alone after a failure
     */
    public TolerantRetriever(String name, ContentRetriever retriever, Duration pause, MeterRegistry meters) {
        this.retriever = retriever;
        this.pause = pause;
        this.failures = Counter.builder("wegwijzer.retrieval.failures")
                .tag("retriever", name)
                .register(meters);
    }

    @Override
    public List<Content> retrieve(Query query) {
        if (System.nanoTime() - pausedUntil < 0) {
            return List.of();
        }
        try {
            return retriever.retrieve(query);
        } catch (RuntimeException e) {
            failures.increment();
            pausedUntil = System.nanoTime() + pause.toNanos();
            return List.of();
        }
    }
}
