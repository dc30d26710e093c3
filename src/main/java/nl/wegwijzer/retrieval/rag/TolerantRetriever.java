package nl.wegwijzer.retrieval.rag;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** A retriever that may fail without taking the others down with it: a failure is counted and finds nothing. */
final class TolerantRetriever implements ContentRetriever {

    private final ContentRetriever retriever;
    private final Counter failures;

    TolerantRetriever(String name, ContentRetriever retriever, MeterRegistry meters) {
        this.retriever = retriever;
        this.failures = Counter.builder("wegwijzer.retrieval.failures")
                .tag("retriever", name)
                .register(meters);
    }

    @Override
    public List<Content> retrieve(Query query) {
        try {
            return retriever.retrieve(query);
        } catch (RuntimeException e) {
            failures.increment();
            return List.of();
        }
    }
}
