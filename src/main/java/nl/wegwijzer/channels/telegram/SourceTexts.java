package nl.wegwijzer.channels.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Reply;

/**
 * Shows the passages behind an answer when their button is pressed. Beside the conversation, since nothing in it changes; a second
 * tap within a moment shows nothing more.
 */
class SourceTexts {

    private static final Duration MOMENT = Duration.ofSeconds(30);

    private final Conversations conversations;
    private final ReplyMessages messages;
    private final Sender sender;
    private final Chats chats;

    SourceTexts(Conversations conversations, ReplyMessages messages, Sender sender, Chats chats) {
        this.conversations = conversations;
        this.messages = messages;
        this.sender = sender;
        this.chats = chats;
    }

    /** Sends the passages of a reply, by its number in the history; false when it is not there any more. */
    boolean show(Incoming incoming, ConversationId id, long sequence) {
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
        if (chats.firstInAMoment(id, "sources:" + sequence, MOMENT)) {
            Sender.Place place = Sender.Place.of(incoming.place());
            for (MessageText.Part part : messages.passages(
                    sources.get(), conversation.get().profile().language())) {
                sender.send(id, place, part, Map.of(), OptionalLong.empty(), () -> {}, () -> {});
            }
        }
        return true;
    }
}
