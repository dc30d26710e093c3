package nl.wegwijzer.retrieval.rag;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.retrieval.ranking.Opinion;

/**
 * One ranker as a retriever. The segment of a section is the same object for every retriever, since contents are one and the same
 * only when their segments are equal.
 */
record RankerRetriever(String name) implements ContentRetriever {

    @Override
    public List<Content> retrieve(Query query) {
        Lookup lookup = Lookup.of(query);
        Optional<Opinion> opinion = lookup.index().ask(name, lookup.question());
        opinion.ifPresent(lookup::found);
        float[] parts = opinion.map(Opinion::parts).orElse(new float[0]);
        List<Content> contents = new ArrayList<>(parts.length);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != 0) {
                contents.add(new Part(i, lookup.segments().get(i), parts[i]));
            }
        }
        return contents;
    }
}
