package nl.wegwijzer.channels.web;

import java.time.Duration;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The conversations that the web may touch: those with an id that cannot be guessed. By the id of another channel none is found, since
 * that is no secret; a conversation that was carried from there has an id of its own for the web.
 */
class WebConversations {

    private static final Logger LOG = LoggerFactory.getLogger(WebConversations.class);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Address WEB = new Address(Address.WEB, "");

    private final Conversations conversations;

    WebConversations(Conversations conversations) {
        this.conversations = conversations;
    }

    /**
     * Begins a conversation.
     *
     * @param network the address of the visitor, by which guesses of campaigns are bounded
     */
    Conversation open(Language language, @Nullable String campaign, String network) {
        return conversations.open(WEB, language, campaign == null || campaign.isBlank() ? null : campaign, network);
    }

    /** A known conversation comes back through a campaign; without one nothing changes. */
    void comesBack(Conversation known, @Nullable String campaign, String network) {
        if (campaign == null) {
            return;
        }
        try {
            conversations.invite(known.id(), campaign, network);
        } catch (Conversations.ConversationBusy | DataAccessException notTaken) {
            LOG.warn("A turn was not taken: {}", notTaken.getClass().getSimpleName());
            throw Refusal.later(AGAIN);
        }
    }

    /** The address of the bot, which keeps the campaign; empty while Telegram is off. */
    String telegram(String campaign) {
        return conversations.inviteTo(Address.TELEGRAM, campaign).orElse("");
    }

    /** The conversation, or absent when there is none of the web with this id. */
    Optional<Conversation> find(String id) {
        return read(id).filter(ConversationId::cannotBeGuessed).flatMap(conversations::find);
    }

    /** How a conversation that was found stands now. */
    Optional<Conversation> now(ConversationId id) {
        return conversations.find(id);
    }

    /** The id by which a conversation goes on here that was begun elsewhere; empty when the code does not work. */
    Optional<ConversationId> handedOn(String code) {
        return conversations.handedOn(code);
    }

    /**
     * The conversation.
     *
     * @throws Refusal when there is none of the web with this id
     */
    Conversation require(String id) {
        return find(id).orElseThrow(Refusal::unknownConversation);
    }

    /**
     * Takes a turn.
     *
     * @throws Refusal when nothing was taken, because the store is away or the conversation changed under every try
     */
    List<Reply> take(Conversation conversation, String inboundId, Input input) {
        try {
            Turn turn = new Turn(
                    conversation.id(), WEB, inboundId, conversation.profile().language(), input);
            return LiveDrafts.during(conversation.id(), () -> conversations.take(turn));
        } catch (Conversations.ConversationBusy | DataAccessException notTaken) {
            LOG.warn("A turn was not taken: {}", notTaken.getClass().getSimpleName());
            throw Refusal.later(AGAIN);
        }
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
