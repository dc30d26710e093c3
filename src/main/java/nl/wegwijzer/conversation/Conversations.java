package nl.wegwijzer.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.redis.Found;
import org.jspecify.annotations.Nullable;

/**
 * Conversations as edges and features see them: begun, found, a turn taken ({@link Turns} tells how), something said unasked, carried to
 * another door, exported, erased.
 *
 * <p>Over 200 lines because it is the one face of the module; what it does is in the classes that it names.
 *
 * <p>Thread-safe. Throws Spring's {@code DataAccessException} when Redis is away: nothing was taken then, send it again.
 */
public class Conversations {

    private static final int TRIES = 25;

    private final ConversationStore store;
    private final Turns turns;
    private final HandOn handOn;
    private final OwnData ownData;
    private final Deliveries deliveries;
    private final Clock clock;
    private final Duration redeliver;
    private final Welcome welcome;

    Conversations(
            ConversationStore store,
            Turns turns,
            HandOn handOn,
            OwnData ownData,
            Deliveries deliveries,
            Clock clock,
            Duration redeliver,
            Welcome welcome) {
        this.store = store;
        this.turns = turns;
        this.handOn = handOn;
        this.ownData = ownData;
        this.deliveries = deliveries;
        this.clock = clock;
        this.redeliver = redeliver;
        this.welcome = welcome;
    }

    /**
     * Begins a conversation on a channel without ids of its own, such as the web.
     *
     * @param campaign the code through which the person came; null for none
     * @param who      whose guesses of such codes are bounded: the network address
     */
    public Conversation open(Address address, Language language, @Nullable String campaign, String who) {
        ConversationId id = ConversationId.random();
        Conversation begun = Conversation.begin(id, address, Profile.fresh(language), clock.instant());
        Conversation invited = campaign == null ? begun : welcome.invited(begun, campaign, who);
        Consumer<Conversation> stored = welcome.expect(begun, invited);
        store.replace(invited, 0, redeliver);
        stored.accept(invited);
        return invited;
    }

    /**
     * Somebody with a conversation comes back through a campaign: that campaign counts from now on. Nothing changes when the code is
     * unknown or counted already; repeating it is harmless.
     *
     * @param who as for {@link #open}
     * @throws ConversationBusy when the conversation changed under every try
     */
    public void invite(ConversationId id, String campaign, String who) {
        for (int i = 0; i < TRIES; i++) {
            if (!(store.latest(id) instanceof Found.Present<Conversation>(Conversation current, long revision))) {
                return;
            }
            Conversation invited = welcome.invited(current, campaign, who);
            if (invited.equals(current)) {
                return;
            }
            Consumer<Conversation> stored = welcome.expect(current, invited);
            if (store.replace(invited, revision, redeliver)) {
                stored.accept(invited);
                return;
            }
        }
        throw new ConversationBusy();
    }

    /** The address that brings a person to a channel with a payload, such as the code of a campaign; absent when it has none. */
    public Optional<String> inviteTo(String channel, String payload) {
        return deliveries.invite(channel, payload);
    }

    /** The conversation as it is stored; absent when it is unknown, expired, erased or not readable by this release. */
    public Optional<Conversation> find(ConversationId id) {
        return store.find(id) instanceof Found.Present<Conversation>(Conversation found, long _)
                ? Optional.of(found)
                : Optional.empty();
    }

    /**
     * Takes one turn and gives the replies, in order. The same inbound id gives the same replies and changes nothing.
     *
     * @throws ConversationBusy when the conversation changed under every try
     */
    public List<Reply> take(Turn turn) {
        for (int i = 0; i < TRIES; i++) {
            Optional<List<Reply>> replies = turns.tryTake(turn);
            if (replies.isPresent()) {
                return replies.get();
            }
        }
        throw new ConversationBusy();
    }

    /**
     * Says something that was not asked for: an adviser's message, news of a case.
     *
     * @param key identifies the message; the same key is said once
     * @return false when the conversation no longer exists
     */
    public boolean post(ConversationId id, String key, Entry.Author author, List<Reply> replies) {
        return post(id, key, author, replies, null, false, Optional.empty());
    }

    /**
     * As {@link #post}, as a reply to one message of the person, where the channel can show that.
     *
     * @param answers the inbound id of that message
     */
    public boolean reply(ConversationId id, String key, Entry.Author author, List<Reply> replies, String answers) {
        return post(id, key, author, replies, answers, false, Optional.empty());
    }

    /**
     * As {@link #post}, for what a person asked for beside the talk, such as the passages behind an answer: the talk itself does
     * not move on, and no skill is asked.
     *
     * @param at where the person asked, and so where it is delivered
     * @return false when the conversation no longer exists
     */
    public boolean show(ConversationId id, Address at, String key, List<Reply> replies) {
        return post(id, key, Entry.Author.ASSISTANT, replies, null, false, Optional.of(at));
    }

    /**
     * As {@link #post}, for what the service says by itself: a reminder, a question afterwards. Who said stop does not get it.
     *
     * @return false when the conversation no longer exists
     */
    public boolean remind(ConversationId id, String key, List<Reply> replies) {
        return post(id, key, Entry.Author.ASSISTANT, replies, null, true, Optional.empty());
    }

    /** @param asked where it was asked for; empty for what comes unasked */
    private boolean post(
            ConversationId id,
            String key,
            Entry.Author author,
            List<Reply> replies,
            @Nullable String answers,
            boolean onlyWhenWelcome,
            Optional<Address> asked) {
        for (int i = 0; i < TRIES; i++) {
            if (!(store.latest(id) instanceof Found.Present<Conversation>(Conversation current, long revision))) {
                return false;
            }
            boolean unwelcome = onlyWhenWelcome && current.profile().quietSince() != null;
            if (unwelcome || current.seen().contains(key)) {
                return true;
            }
            Conversation next = asked.map(current::at).orElse(current).withSeen(key);
            boolean deliver = deliveries.deliversReplies(next.address());
            for (Reply reply : replies) {
                next = next.said(author, reply, asked.isPresent() ? key : null, clock.instant(), deliver, answers);
            }
            ConversationStore.Written written = store.write(next, revision, redeliver);
            if (written.done()) {
                deliveries.wake(next, written, current.outbox().isEmpty());
                return true;
            }
        }
        throw new ConversationBusy();
    }

    /** A code that carries a conversation to another door: typed there or in a link, once, within half an hour. */
    public String handOn(ConversationId id) {
        return handOn.codeFor(id);
    }

    /**
     * Opens the conversation of such a code at a door that has no ids of its own, such as the web.
     *
     * @return an id for that door which cannot be guessed; empty when the code is unknown, used or too old
     */
    public Optional<ConversationId> handedOn(String code) {
        return HandOn.isCode(code) ? handOn.open(code) : Optional.empty();
    }

    /** All that is kept of a conversation, by who keeps it: the person's own copy. Empty when nothing is kept. */
    public Map<String, Map<String, Object>> export(ConversationId id) {
        return ownData.export(id);
    }

    /**
     * Erases a conversation everywhere. Repeating it is harmless.
     *
     * @return how many things each holder erased
     */
    public Map<String, Integer> eraseAll(ConversationId id) {
        return ownData.erase(id);
    }

    /** The conversation changed under every try; the message was not taken and may be sent again. */
    public static final class ConversationBusy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
