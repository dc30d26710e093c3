package nl.wegwijzer.conversation.channel;

import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.Delivery;

/** A way to reach a person. The conversation keeps what is to be delivered until the channel reports it done. */
public interface Channel {

    /** The name in {@link nl.wegwijzer.conversation.Address#channel()}. */
    String name();

    /**
     * Whether replies to a person's own message go out through {@link #deliver}. False for the web chat, where they travel in
     * the response to the message and what comes unasked is read from the history.
     */
    boolean deliversReplies();

    /**
     * Brings one reply to the person. Called in order for one conversation, never at the same time for the same one.
     *
     * @return what became of it
     */
    Delivered deliver(Conversation conversation, Delivery delivery);

    /**
     * As {@link #deliver(Conversation, Delivery)}, for a channel that can tell when a reply is on its way. What had left when this
     * process was killed counts as delivered and is not sent twice; a channel that never calls {@code left} may double it.
     *
     * @param left to be run when the whole reply has been handed to the network and before its arrival is confirmed; it may be
     *     run more than once, and is taken back by {@link Delivered.Later}
     */
    default Delivered deliver(Conversation conversation, Delivery delivery, Runnable left) {
        return deliver(conversation, delivery);
    }

    /** Tells that the history has grown, for a channel that shows it live. Does nothing by default. */
    default void historyGrew(Conversation conversation) {}

    /** The address that brings a person here with a payload such as the code of a campaign; absent when there is none. */
    default java.util.Optional<String> invite(String payload) {
        return java.util.Optional.empty();
    }

    /** What became of a delivery. */
    sealed interface Delivered {

        /** It arrived, or can never arrive (the person blocked us); it is not tried again. */
        record Done() implements Delivered {}

        /** Not now; it is tried again after the given time, and what follows waits. */
        record Later(java.time.Duration after) implements Delivered {}
    }
}
