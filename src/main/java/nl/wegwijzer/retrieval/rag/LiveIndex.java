package nl.wegwijzer.retrieval.rag;

import dev.langchain4j.data.segment.TextSegment;
import java.util.List;
import java.util.function.Function;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.retrieval.ranking.KnowledgeIndex;
import nl.wegwijzer.retrieval.text.Analysis;

/** The index in force. A new version of the knowledge is built beside it and then takes its place at once. */
public final class LiveIndex {

    private record State(KnowledgeIndex index, List<TextSegment> segments) {}

    private final Function<Knowledge, KnowledgeIndex> build;
    private volatile State state;

    /** Builds the first index now, and a next one whenever the knowledge changes. */
    public LiveIndex(KnowledgeBase knowledge, Function<Knowledge, KnowledgeIndex> build) {
        this.build = build;
        this.state = made(knowledge.complete());
        knowledge.onChange(this::take);
    }

    private void take(Knowledge knowledge) {
        if (!knowledge.version().equals(state.index().version())) {
            state = made(knowledge);
        }
    }

    private State made(Knowledge knowledge) {
        KnowledgeIndex index = build.apply(knowledge);
        return new State(index, Segments.of(index.corpus()));
    }

    public KnowledgeIndex current() {
        return state.index();
    }

    /** Reads a question for a search in the version in force. */
    Lookup lookup(String text) {
        State now = state;
        return lookup(now, now.index().corpus().recipe().read(text));
    }

    Lookup lookup(Analysis question) {
        return lookup(state, question);
    }

    private static Lookup lookup(State now, Analysis question) {
        return new Lookup(now.index(), now.segments(), question);
    }
}
