package nl.wegwijzer.retrieval.rag;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wegwijzer.retrieval.ranking.Corpus;

/** The sections as segments: heading and words of the text, with the reference by which the section is found again. */
public final class Segments {

    /** The key of the reference, such as {@code no-riskpolis#bedrag}. */
    public static final String REFERENCE = "passage";

    /** The key of the place of the section in the corpus. */
    public static final String PLACE = "place";

    private Segments() {}

    static List<TextSegment> of(Corpus corpus) {
        List<TextSegment> segments = new ArrayList<>();
        for (Corpus.Entry entry : corpus.entries()) {
            segments.add(TextSegment.from(
                    entry.page().title() + ". " + entry.section().heading(),
                    Metadata.from(Map.of(REFERENCE, entry.section().reference(), PLACE, segments.size()))));
        }
        return segments;
    }
}
