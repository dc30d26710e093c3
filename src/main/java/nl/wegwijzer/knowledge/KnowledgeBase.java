package nl.wegwijzer.knowledge;

import java.util.function.Consumer;

/** The curated content as it stands now. A changed folder gives a new {@link Knowledge}; a faulty one leaves the old standing. */
public interface KnowledgeBase {

    /** The content that is in force, without the pages that are switched off; the same object until it changes. */
    Knowledge current();

    /** The content that is in force with the pages that are switched off, for who makes an index of it or looks after it. */
    Knowledge complete();

    /** Calls the listener now with the complete content, and again after each change of the files, before {@link #current} gives the new one. */
    void onChange(Consumer<Knowledge> listener);
}
