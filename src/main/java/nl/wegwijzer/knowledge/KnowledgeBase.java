package nl.wegwijzer.knowledge;

import java.util.List;
import java.util.function.Consumer;
import nl.wegwijzer.knowledge.curated.Fault;

/** The curated content as it stands now. A changed folder gives a new {@link Knowledge}; a faulty one leaves the old standing. */
public interface KnowledgeBase {

    /** The content that is in force, without the pages that are switched off; the same object until it changes. */
    Knowledge current();

    /** The content that is in force with the pages that are switched off, for who makes an index of it or looks after it. */
    Knowledge complete();

    /** Why the files as they are now are not in force: what an editor must mend first; empty when they are in force. */
    List<Fault> refused();

    /** Calls the listener now with the complete content, and again after each change of the files, before {@link #current} gives the new one. */
    void onChange(Consumer<Knowledge> listener);
}
