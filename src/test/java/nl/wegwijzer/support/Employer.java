package nl.wegwijzer.support;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.Turn;
import nl.wegwijzer.platform.Language;

/** An employer in a conversation of their own, on the web unless said otherwise. */
public final class Employer {

    private final Conversations conversations;
    private final ConversationId id = ConversationId.random();
    private final Address address;
    private final AtomicInteger turns = new AtomicInteger();

    public Employer(Conversations conversations) {
        this(conversations, new Address(Address.WEB, ""));
    }

    /** An employer at another door than the web. */
    public Employer(Conversations conversations, Address address) {
        this.conversations = conversations;
        this.address = address;
    }

    public ConversationId id() {
        return id;
    }

    public List<Reply> types(String text) {
        return sends(new Input.Text(text));
    }

    public List<Reply> presses(String name) {
        return sends(new Input.Button("adviseur:" + name));
    }

    public List<Reply> sends(Input input) {
        return sends("m" + turns.incrementAndGet(), input);
    }

    public List<Reply> sends(String inboundId, Input input) {
        return conversations.take(new Turn(id, address, inboundId, Language.NL, input));
    }

    /** What was read, whoever said it, in order. */
    public List<String> hears() {
        return conversations.find(id).orElseThrow().history().stream()
                .filter(entry -> entry.author() != Entry.Author.EMPLOYER)
                .map(Entry::text)
                .toList();
    }

    /** The last thing that came without being asked. */
    public Entry heardLast() {
        return conversations.find(id).orElseThrow().history().stream()
                .filter(Entry::unasked)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
