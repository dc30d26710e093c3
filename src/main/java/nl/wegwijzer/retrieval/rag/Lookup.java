package nl.wegwijzer.retrieval.rag;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.invocation.InvocationParameters;
import dev.langchain4j.rag.AugmentationRequest;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wegwijzer.retrieval.ranking.KnowledgeIndex;
import nl.wegwijzer.retrieval.ranking.Opinion;
import nl.wegwijzer.retrieval.text.Analysis;

/**
 * One question on its way through the augmentor: all retrievers see the same version of the knowledge and the same reading of the
 * question, and leave behind what they found.
 */
public final class Lookup {

    private static final String KEY = "wegwijzer.lookup";

    private final KnowledgeIndex index;
    private final List<TextSegment> segments;
    private final Analysis question;
    private final Map<String, Opinion> found = new LinkedHashMap<>();

    Lookup(KnowledgeIndex index, List<TextSegment> segments, Analysis question) {
        this.index = index;
        this.segments = segments;
        this.question = question;
    }

    public KnowledgeIndex index() {
        return index;
    }

    public Analysis question() {
        return question;
    }

    /** Per retriever that answered, each section's part of the sum. */
    public Map<String, Opinion> found() {
        return found;
    }

    /** The sections as segments, the same objects for every retriever. */
    public List<TextSegment> segments() {
        return segments;
    }

    void found(Opinion opinion) {
        found.put(opinion.ranker().name(), opinion);
    }

    AugmentationRequest request(String text) {
        UserMessage message = UserMessage.from(text);
        return new AugmentationRequest(
                message,
                Metadata.builder()
                        .chatMessage(message)
                        .invocationContext(InvocationContext.builder()
                                .invocationParameters(InvocationParameters.from(KEY, this))
                                .build())
                        .build());
    }

    /** The look-up that a retriever is asked for. */
    public static Lookup of(Query query) {
        return query.metadata().invocationParameters().get(KEY);
    }
}
