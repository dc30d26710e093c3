package nl.wegwijzer.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.redis.Found;
import nl.wegwijzer.privacy.PersonalDataHolder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Takes turns. One turn:
 *
 * <ol>
 *   <li>the conversation is read, or begun; a message that was seen before gets the same replies again ({@link #take})
 *   <li>the text is bounded and masked ({@link Intake}); only the masked text goes on
 *   <li>the skills are asked in order ({@link Skills}); the first that wants the turn has it
 *   <li>the replies, what the skill remembers and what is to be delivered are stored in one write
 *   <li>the write is refused when another turn came first: then the turn is run again on the newer state
 *   <li>the channel is woken ({@link Deliveries})
 * </ol>
 *
 * Thread-safe. Throws Spring's {@code DataAccessException} when Redis is away: nothing was taken then, send it again.
 */
public class Conversations {

    private static final int TRIES = 25;

    private final ConversationStore store;
    private final Skills skills;
    private final Intake intake;
    private final Arrivals arrivals;
    private final HandOn handOn;
    private final ObjectProvider<PersonalDataHolder> holders;
    private final Deliveries deliveries;
    private final Clock clock;
    private final Duration redeliver;
    private final Welcome welcome;

    Conversations(
            ConversationStore store,
            Skills skills,
            Intake intake,
            Arrivals arrivals,
            HandOn handOn,
            ObjectProvider<PersonalDataHolder> holders,
            Deliveries deliveries,
            Clock clock,
            Duration redeliver,
            Welcome welcome) {
        this.store = store;
        this.skills = skills;
        this.intake = intake;
        this.arrivals = arrivals;
        this.handOn = handOn;
        this.holders = holders;
        this.deliveries = deliveries;
        this.clock = clock;
        this.redeliver = redeliver;
        this.welcome = welcome;
    }

    /** Begins a conversation on a channel without ids of its own, such as the web. */
    public Conversation open(Address address, Language language, @Nullable String campaign) {
        ConversationId id = ConversationId.random();
        Conversation begun = Conversation.begin(id, address, Profile.fresh(language), clock.instant());
        Conversation invited = campaign == null ? begun : welcome.invited(begun, campaign);
        Consumer<Conversation> stored = welcome.expect(begun, invited);
        store.replace(invited, 0, redeliver);
        stored.accept(invited);
        return invited;
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
            Optional<List<Reply>> replies = tryTake(turn);
            if (replies.isPresent()) {
                return replies.get();
            }
        }
        throw new ConversationBusy();
    }

    /**
     * Says something that was not asked for: an adviser's message, a reminder.
     *
     * @param key identifies the message; the same key is said once
     * @return false when the conversation no longer exists
     */
    public boolean post(ConversationId id, String key, Entry.Author author, List<Reply> replies) {
        for (int i = 0; i < TRIES; i++) {
            if (!(store.find(id) instanceof Found.Present<Conversation>(Conversation current, long revision))) {
                return false;
            }
            if (current.seen().contains(key)) {
                return true;
            }
            Conversation next = current.withSeen(key);
            boolean deliver = deliveries.deliversReplies(next.address());
            for (Reply reply : replies) {
                next = next.said(author, reply, null, clock.instant(), deliver);
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
        Map<String, Map<String, Object>> kept = new TreeMap<>();
        for (ConversationId name : store.names(id)) {
            PersonalDataHolder.Subject subject = new PersonalDataHolder.Subject(name.value());
            holders.forEach(holder -> {
                Map<String, Object> part = holder.export(subject);
                if (!part.isEmpty()) {
                    kept.putIfAbsent(holder.holds(), part);
                }
            });
        }
        return kept;
    }

    /**
     * Erases a conversation everywhere. Repeating it is harmless.
     *
     * @return how many things each holder erased
     */
    public Map<String, Integer> eraseAll(ConversationId id) {
        Map<String, Integer> erased = new TreeMap<>();
        for (ConversationId name : store.names(id)) {
            PersonalDataHolder.Subject subject = new PersonalDataHolder.Subject(name.value());
            holders.orderedStream()
                    .forEach(holder -> erased.merge(holder.holds(), holder.erase(subject), Integer::sum));
        }
        return erased;
    }

    private Optional<List<Reply>> tryTake(Turn turn) {
        Instant now = clock.instant();
        List<Reply> replies = new ArrayList<>();
        Arrivals.Arrived arrived = arrivals.arrive(turn.conversation(), turn.input());
        Conversation current;
        long revision;
        switch (store.find(turn.conversation())) {
            case Found.Present<Conversation>(Conversation stored, long at) -> {
                current = stored;
                revision = at;
            }
            case Found.Absent<Conversation>() -> {
                current = begin(turn, now);
                revision = 0;
            }
            case Found.Unreadable<Conversation>(int _, long at) -> {
                current = begin(turn, now);
                revision = at;
                replies.add(intake.startedAfresh(turn.language()));
            }
        }
        if (current.seen().contains(turn.inboundId())) {
            return Optional.of(current.repliesTo(turn.inboundId()));
        }
        current = current.at(turn.address()).withProfile(arrived.change().apply(current.profile()));
        Conversation spoken = intake.inLanguageOf(turn.input(), current);
        Intake.Taken taken = intake.take(spoken, arrived);
        replies.addAll(taken.notices());
        Conversation next = spoken.heard(turn.inboundId(), taken.shown(), now);
        if (taken.input().isPresent()) {
            Skills.Result result =
                    skills.run(spoken, turn.inboundId(), taken.input().get(), now);
            if (result.erase()) {
                return erase(next, turn, result.replies(), now);
            }
            replies.addAll(result.replies());
            next = result.change()
                    .apply(next)
                    .reaching(Milestone.of(taken.input().get(), result.replies()));
        }
        boolean deliver = deliveries.deliversReplies(next.address());
        for (Reply reply : replies) {
            next = next.said(Entry.Author.ASSISTANT, reply, turn.inboundId(), now, deliver);
        }
        Consumer<Conversation> stored = welcome.expect(current, next);
        ConversationStore.Written written = store.write(next, revision, redeliver);
        if (!written.done()) {
            return Optional.empty();
        }
        deliveries.wake(next, written, current.outbox().isEmpty());
        stored.accept(next);
        return Optional.of(List.copyOf(replies));
    }

    private static Conversation begin(Turn turn, Instant now) {
        return Conversation.begin(turn.conversation(), turn.address(), Profile.fresh(turn.language()), now);
    }

    /**
     * Erases the conversation; on a channel that delivers, an empty one is left that holds the confirmation and nothing else,
     * and goes when that is delivered.
     */
    private Optional<List<Reply>> erase(Conversation current, Turn turn, List<Reply> replies, Instant now) {
        eraseAll(current.id());
        if (!deliveries.deliversReplies(current.address())) {
            return Optional.of(replies);
        }
        Conversation empty = Conversation.begin(
                turn.conversation(),
                turn.address(),
                Profile.fresh(current.profile().language()),
                now);
        for (Reply reply : replies) {
            empty = empty.said(Entry.Author.ASSISTANT, reply, turn.inboundId(), now, true);
        }
        Conversation farewell = new Conversation(
                empty.id(),
                empty.address(),
                now,
                empty.profile(),
                List.of(),
                Map.of(),
                null,
                List.of(turn.inboundId()),
                empty.outbox(),
                empty.nextSequence(),
                Map.of());
        ConversationStore.Written written = store.write(farewell, 0, redeliver);
        if (!written.done()) {
            return Optional.empty();
        }
        deliveries.wake(farewell, written, true);
        return Optional.of(replies);
    }

    /** The conversation changed under every try; the message was not taken and may be sent again. */
    public static final class ConversationBusy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
