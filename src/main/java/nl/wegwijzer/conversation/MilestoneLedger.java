package nl.wegwijzer.conversation;

import java.util.function.Consumer;

/** Counts how far people came. A port: who counts implements it, and conversations go on without. */
public interface MilestoneLedger {

    /**
     * A conversation is about to be stored with milestones that it had not reached before. Called before the write, so that a
     * crash after it loses nothing: what was expected and not reported is counted again from what is stored.
     *
     * @return to be told when it is stored; never called when the write was refused
     */
    Consumer<Conversation> expect(ConversationId id);
}
