package nl.wegwijzer.conversation;

import java.time.Duration;
import java.util.Optional;
import nl.wegwijzer.conversation.channel.Channel;
import nl.wegwijzer.platform.redis.LeavingNote;
import org.springframework.dao.DataAccessException;

/**
 * Delivers for one conversation while this instance has the right to. That a reply has left is noted at that moment and not when
 * its arrival is confirmed: between the two a kill is likely, and the network still brings what has left.
 */
class DeliveryRun {

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int NOTE_TRIES = 480;

    /**
     * A conversation as it was stored.
     *
     * @param revision the revision of that write
     * @param listedAs by which score it is listed as due
     * @param allNew   whether all of the outbox was added by that write; else a part may have been delivered since it was read
     */
    record Load(Conversation conversation, long revision, long listedAs, boolean allNew) {

        boolean newerThan(Load other) {
            return revision > other.revision || conversation.createdAt().isAfter(other.conversation.createdAt());
        }
    }

    private final Channel channel;
    private final DeliveryLedger ledger;
    private volatile Load newest;
    private volatile Optional<Load> settled = Optional.empty();
    private volatile boolean ended;
    private long done;

    DeliveryRun(Load load, Channel channel, DeliveryLedger ledger) {
        this.newest = load;
        this.channel = channel;
        this.ledger = ledger;
    }

    /** Takes over what another run was to deliver; false when this one has ended. To be called by one thread at a time. */
    boolean take(DeliveryRun other) {
        if (ended) {
            return false;
        }
        if (other.newest.newerThan(newest)) {
            newest = other.newest;
        }
        return true;
    }

    /** Whether everything that came in is delivered. */
    boolean isFinished() {
        return settled.filter(load -> !newest.newerThan(load)).isPresent();
    }

    /** What was delivered last, to be taken off the list; empty when something is still to be done. */
    Optional<DeliveryLedger.Delivered> settled() {
        return ended
                ? Optional.empty()
                : settled.map(load -> new DeliveryLedger.Delivered(
                        new DueList.Due(load.conversation().id(), load.listedAs()),
                        load.revision(),
                        DeliveryLedger.done(load.conversation(), done)));
    }

    /** Delivers what is in the outbox, in order; false when the rest has to wait. */
    boolean deliver() {
        Load load = newest;
        Conversation conversation = load.conversation();
        boolean sameNumbers = settled.filter(
                        before -> before.conversation().createdAt().equals(conversation.createdAt()))
                .isPresent();
        if (!sameNumbers) {
            done = load.allNew() ? 0 : ledger.doneUpTo(conversation);
        }
        for (Delivery delivery : conversation.outbox()) {
            if (delivery.sequence() > done && !bring(conversation, delivery)) {
                ended = true;
                return false;
            }
            done = Math.max(done, delivery.sequence());
        }
        if (conversation.saysGoodbye()) {
            certainly(() -> ledger.forget(conversation.id(), load.revision()));
        }
        settled = Optional.of(load);
        return true;
    }

    private boolean bring(Conversation conversation, Delivery delivery) {
        LeavingNote left = ledger.left(conversation, delivery.sequence());
        return switch (channel.deliver(conversation, delivery, left)) {
            case Channel.Delivered.Done() -> {
                if (!left.isNoted()) {
                    certainly(() -> ledger.leftNow(conversation, delivery.sequence()));
                }
                yield true;
            }
            case Channel.Delivered.Later(Duration after) -> {
                // The note that it has left must not arrive after the one that takes it back.
                left.isNoted();
                certainly(() -> ledger.rest(conversation, delivery.sequence() - 1, after));
                yield false;
            }
        };
    }

    /** While Redis is away this thread remembers; a note that got lost would double a reply or lose it. */
    private static void certainly(Runnable note) {
        for (int i = 0; i < NOTE_TRIES; i++) {
            try {
                note.run();
                return;
            } catch (DataAccessException redisAway) {
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
