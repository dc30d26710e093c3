package nl.wegwijzer.retrieval.rag;

import dev.langchain4j.rag.RetrievalAugmentor;
import java.util.List;
import nl.wegwijzer.retrieval.text.Analysis;

/** A question through the augmentor. */
public final class Retrieval {

    private final LiveIndex index;
    private final RetrievalAugmentor augmentor;

    public Retrieval(LiveIndex index, RetrievalAugmentor augmentor) {
        this.index = index;
        this.augmentor = augmentor;
    }

    /**
     * What came of it.
     *
     * @param lookup how the question was read, and what each retriever found
     * @param sums   the sections, best first, each with its sum
     */
    public record Found(Lookup lookup, List<Part> sums) {
        public Found {
            sums = List.copyOf(sums);
        }
    }

    public Found find(String question) {
        return find(index.lookup(question), question);
    }

    /** Asks a question that was read already. */
    public Found find(Analysis question) {
        return find(index.lookup(question), question.text());
    }

    private Found find(Lookup lookup, String question) {
        return new Found(
                lookup,
                augmentor.augment(lookup.request(question.isBlank() ? "-" : question)).contents().stream()
                        .map(Part::of)
                        .toList());
    }
}
