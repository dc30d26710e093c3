package nl.wegwijzer.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.wegwijzer.platform.redis.Found;

/**
 * Takes turns. One turn:
 *
 * <ol>
 *   <li>the conversation is read, or begun; a message that was seen before gets the same replies again ({@link #tryTake})
 *   <li>the text is bounded and masked ({@link Intake}); only the masked text goes on
 *   <li>the skills are asked in order ({@link Skills}); the first that wants the turn has it
 *   <li>the replies, what the skill remembers and what is to be delivered are stored in one write
 *   <li>the write is refused when another turn came first: then the turn is to be run again on the newer state
 *   <li>the channel is woken ({@link Deliveries})
 * </ol>
 *
 * Thread-safe.
 */
class Turns {

    private final ConversationStore store;
    private final Skills skills;
    private final Intake intake;
    private final Arrivals arrivals;
    private final OwnData ownData;
    private final Deliveries deliveries;
    private final Clock clock;
    private final Duration redeliver;
    private final Welcome welcome;

    Turns(
            ConversationStore store,
            Skills skills,
            Intake intake,
            Arrivals arrivals,
            OwnData ownData,
            Deliveries deliveries,
            Clock clock,
            Duration redeliver,
            Welcome welcome) {
        this.store = store;
        this.skills = skills;
        this.intake = intake;
        this.arrivals = arrivals;
        this.ownData = ownData;
        this.deliveries = deliveries;
        this.clock = clock;
        this.redeliver = redeliver;
        this.welcome = welcome;
    }

    /** Takes a turn and gives the replies, in order; empty when another turn came first. */
    Optional<List<Reply>> tryTake(Turn turn) {
        Instant now = clock.instant();
        List<Reply> replies = new ArrayList<>();
        Arrivals.Arrived arrived = arrivals.arrive(turn.conversation(), turn.input());
        Conversation current;
        long revision;
        switch (store.latest(turn.conversation())) {
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
                    skills.run(spoken, turn.inboundId(), taken.input().get(), taken.phone(), now);
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

    /** Erases the conversation; on a channel that delivers, its last words stay until they are brought. */
    private Optional<List<Reply>> erase(Conversation current, Turn turn, List<Reply> replies, Instant now) {
        ownData.erase(current.id());
        if (!deliveries.deliversReplies(current.address())) {
            return Optional.of(replies);
        }
        Conversation goodbye = Conversation.goodbye(current, turn, replies, now);
        ConversationStore.Written written = store.write(goodbye, 0, redeliver);
        if (!written.done()) {
            return Optional.empty();
        }
        deliveries.wake(goodbye, written, true);
        return Optional.of(replies);
    }
}
