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

    /**
     * One conversation becomes a part of another: what was counted for it counts for the other from now on, and not once more. Called
     * before that is stored; repeating it is harmless.
     */
    void joined(Conversation from, Conversation into);
}
