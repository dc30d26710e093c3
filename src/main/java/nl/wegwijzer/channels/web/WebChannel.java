package nl.wegwijzer.channels.web;

import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.Delivery;
import nl.wegwijzer.conversation.channel.Channel;

/** The web as a way to reach people: replies travel in the response; that something else was said is told to all instances. */
class WebChannel implements Channel {

    private final LiveStreams streams;

    WebChannel(LiveStreams streams) {
        this.streams = streams;
    }

    @Override
    public String name() {
        return Address.WEB;
    }

    @Override
    public boolean deliversReplies() {
        return false;
    }

    @Override
    public Delivered deliver(Conversation conversation, Delivery delivery) {
        return new Delivered.Done();
    }

    @Override
    public void historyGrew(Conversation conversation) {
        streams.announce(conversation.id());
    }
}
