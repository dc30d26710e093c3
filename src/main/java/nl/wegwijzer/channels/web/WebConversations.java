package nl.wegwijzer.channels.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.Turn;
import nl.wegwijzer.platform.Language;
import org.jspecify.annotations.Nullable;

/** The conversations that the web may touch. Those of another channel do not exist here, since their ids are no secret. */
class WebConversations {

    private static final Address WEB = new Address(Address.WEB, "");

    private final Conversations conversations;

    WebConversations(Conversations conversations) {
        this.conversations = conversations;
    }

    Conversation open(Language language, @Nullable String campaign) {
        return conversations.open(WEB, language, campaign == null || campaign.isBlank() ? null : campaign);
    }

    /** The conversation, or absent when there is none of the web with this id. */
    Optional<Conversation> find(String id) {
        return read(id).flatMap(conversations::find).filter(found -> Address.WEB.equals(found.address().channel()));
    }

    /**
     * The conversation.
     *
     * @throws UnknownConversation when there is none of the web with this id
     */
    Conversation require(String id) {
        return find(id).orElseThrow(UnknownConversation::new);
    }

    List<Reply> take(Conversation conversation, String inboundId, Input input) {
        return conversations.take(new Turn(
                conversation.id(), WEB, inboundId, conversation.profile().language(), input));
    }

    Map<String, Map<String, Object>> export(String id) {
        return conversations.export(require(id).id());
    }

    Map<String, Integer> erase(String id) {
        return conversations.eraseAll(require(id).id());
    }

    private static Optional<ConversationId> read(String id) {
        try {
            return Optional.of(new ConversationId(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
