package nl.wegwijzer.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import nl.wegwijzer.conversation.channel.Channel;
import nl.wegwijzer.platform.redis.Found;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Brings replies to people through their channel: in order, one at a time for a conversation, across all instances. The
 * conversation itself is the outbox; what is not marked as delivered is tried again, so a crash can double a message and
 * never loses one.
 */
class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int SWEEP_MAX = 200;
    private static final int MARK_TRIES = 20;
    private static final Duration LEASED_ELSEWHERE = Duration.ofMillis(500);

    private final ConversationStore store;
    private final Map<String, Channel> channels;
    private final ExecutorService threads;
    private final Clock clock;
    private final Duration redeliver;
    private final String instance = UUID.randomUUID().toString();

    Deliveries(
            ConversationStore store,
            Map<String, Channel> channels,
            ExecutorService threads,
            Clock clock,
            Duration redeliver) {
        this.store = store;
        this.channels = Map.copyOf(channels);
        this.threads = threads;
        this.clock = clock;
        this.redeliver = redeliver;
    }

    /** Whether replies to this address go through {@link Channel#deliver}. */
    boolean deliversReplies(Address address) {
        Channel channel = channels.get(address.channel());
        return channel != null && channel.deliversReplies();
    }

    /** Starts delivering what a stored conversation holds; returns at once. */
    void wake(Conversation conversation) {
        Channel channel = channels.get(conversation.address().channel());
        if (channel == null) {
            return;
        }
        if (channel.deliversReplies()) {
            if (!conversation.outbox().isEmpty()) {
                threads.execute(() -> deliver(conversation.id()));
            }
        } else {
            channel.historyGrew(conversation);
        }
    }

    @Scheduled(fixedDelayString = "${wegwijzer.conversation.sweep:1s}")
    void sweep() {
        try {
            for (ConversationId id : store.due(clock.instant(), SWEEP_MAX)) {
                threads.execute(() -> deliver(id));
            }
        } catch (org.springframework.dao.DataAccessException storeAway) {
            LOG.warn("Redis is away, deliveries wait: {}", storeAway.getClass().getSimpleName());
        }
    }

    private void deliver(ConversationId id) {
        try {
            if (!store.lease(id, instance)) {
                store.due(id, LEASED_ELSEWHERE);
                return;
            }
            try {
                while (deliverNext(id)) {
                    store.renewLease(id);
                }
            } finally {
                store.release(id, instance);
            }
        } catch (RuntimeException e) {
            LOG.warn("Delivery for {} failed and is tried again: {}", id, e.getClass().getSimpleName());
        }
    }

    /** Delivers the first of the outbox; false when there is nothing more to do now. */
    private boolean deliverNext(ConversationId id) {
        String listedAs = store.listedAs(id);
        if (!(store.find(id) instanceof Found.Present<Conversation>(Conversation conversation, long _))
                || conversation.outbox().isEmpty()) {
            store.nothingDue(id, listedAs);
            return false;
        }
        Channel channel = channels.get(conversation.address().channel());
        if (channel == null) {
            store.due(id, redeliver);
            return false;
        }
        Delivery first = conversation.outbox().getFirst();
        return switch (channel.deliver(conversation, first)) {
            case Channel.Delivered.Done() -> {
                markDelivered(id, first.sequence());
                yield true;
            }
            case Channel.Delivered.Later(Duration after) -> {
                store.due(id, after);
                yield false;
            }
        };
    }

    private void markDelivered(ConversationId id, long sequence) {
        for (int i = 0; i < MARK_TRIES; i++) {
            if (!(store.find(id) instanceof Found.Present<Conversation>(Conversation conversation, long revision))) {
                return;
            }
            Conversation marked = conversation.delivered(sequence);
            if (marked.outbox().isEmpty() && marked.history().isEmpty()) {
                store.delete(id);
                return;
            }
            if (store.replace(marked, revision, redeliver)) {
                return;
            }
        }
        throw new IllegalStateException("Could not mark a delivery in " + MARK_TRIES + " tries");
    }

    /** Channels by name, refusing two of the same name. */
    static Map<String, Channel> byName(List<Channel> channels) {
        return channels.stream().collect(java.util.stream.Collectors.toMap(Channel::name, channel -> channel));
    }
}
