package nl.wegwijzer.knowledge;

import java.util.function.Consumer;

/** The curated content as it stands now. A changed folder gives a new {@link Knowledge}; a faulty one leaves the old standing. */
public interface KnowledgeBase {

    /** The content that is in force; the same object until it changes. */
    Knowledge current();

    /** Calls the listener now with the current content, and again after each change, before {@link #current} gives the new one. */
    void onChange(Consumer<Knowledge> listener);
}
