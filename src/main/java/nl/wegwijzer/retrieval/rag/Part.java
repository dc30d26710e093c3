package nl.wegwijzer.retrieval.rag;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import java.util.Map;

/**
 * A section with its part of the sum, or with the sum itself. Every ranker gives one for nearly every section, so it is no more than
 * that; whoever asks for the metadata gets them then.
 *
 * @param place   the place of the section in the corpus, from 0
 * @param segment the one segment of that section
 * @param score   in log-odds
 */
public record Part(int place, TextSegment segment, double score) implements Content {

    @Override
    public TextSegment textSegment() {
        return segment;
    }

    @Override
    public Map<ContentMetadata, Object> metadata() {
        return Map.of(ContentMetadata.SCORE, score);
    }

    /** Any retriever's content as a part; one without a score weighs nothing. */
    static Part of(Content content) {
        return content instanceof Part part
                ? part
                : new Part(
                        content.textSegment().metadata().getInteger(Segments.PLACE),
                        content.textSegment(),
                        content.metadata().get(ContentMetadata.SCORE) instanceof Double score ? score : 0);
    }
}
