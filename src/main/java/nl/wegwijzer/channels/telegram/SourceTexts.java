package nl.wegwijzer.channels.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Reply;

/**
 * Shows the passages behind an answer when their button is pressed: beside the talk, which does not move on, and through its
 * outbox, so that they come also when Telegram says to wait. A second tap within a moment shows nothing more.
 */
class SourceTexts {

    private static final Duration MOMENT = Duration.ofSeconds(30);

    private final Conversations conversations;
    private final ReplyMessages messages;
    private final Chats chats;

    SourceTexts(Conversations conversations, ReplyMessages messages, Chats chats) {
        this.conversations = conversations;
        this.messages = messages;
        this.chats = chats;
    }

    /** Gives the passages of a reply, by its number in the history; false when it is not there any more. */
    boolean show(Incoming incoming, String tap, ConversationId id, long sequence) {
        Optional<Conversation> conversation = conversations.find(id);
        Optional<List<Reply.Source>> sources = conversation.flatMap(found -> found.history().stream()
                .filter(entry -> entry.sequence() == sequence)
                .map(Entry::reply)
                .filter(reply -> reply != null && !reply.sources().isEmpty())
                .map(Reply::sources)
                .findFirst());
        if (sources.isEmpty()) {
            return false;
        }
        if (chats.firstInAMoment(id, "sources:" + sequence, tap, MOMENT)) {
            Reply passages = messages.passages(
                    sources.get(), conversation.get().profile().language());
            Address here = new Address(Address.TELEGRAM, incoming.place());
            return conversations.show(id, here, "tap-" + tap, List.of(passages));
        }
        return true;
    }
}
