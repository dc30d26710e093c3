package nl.wegwijzer.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import nl.wegwijzer.conversation.channel.Channel;
import nl.wegwijzer.platform.redis.Found;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Brings replies to people through their channel: in order, one at a time for a conversation, across all instances. The
 * conversation itself is the outbox. What had not left when a process was killed is sent by another; what had left is not sent
 * again, since the network brings it. See {@link DeliveryRun} for one conversation and {@link DeliveryLedger} for the notes.
 */
class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final int SWEEP_MAX = 500;
    private static final Duration LEASED_ELSEWHERE = Duration.ofMillis(500);

    private final ConversationStore store;
    private final Map<String, Channel> channels;
    private final ExecutorService threads;
    private final Clock clock;
    private final Duration redeliver;
    private final Map<ConversationId, DeliveryRun> running = new ConcurrentHashMap<>();
    private final Set<ConversationId> opening = ConcurrentHashMap.newKeySet();
    private final Settled settled;

    Deliveries(
            ConversationStore store,
            Map<String, Channel> channels,
            ExecutorService threads,
            Clock clock,
            Duration redeliver) {
        this.store = store;
        this.settled = new Settled(store.ledger(), store.due());
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

    /** The address that brings a person to a channel; absent when there is none. */
    Optional<String> invite(String channel, String payload) {
        return Optional.ofNullable(channels.get(channel)).flatMap(known -> known.invite(payload));
    }

    /**
     * Starts delivering what a stored conversation holds; returns at once.
     *
     * @param allNew whether all of the outbox was added by that write
     */
    void wake(Conversation conversation, ConversationStore.Written written, boolean allNew) {
        Channel channel = channels.get(conversation.address().channel());
        if (channel == null) {
            return;
        }
        if (!channel.deliversReplies()) {
            channel.historyGrew(conversation);
        } else if (written.leased()) {
            // From the moment that it was due a sweep may have delivered it, when this thread had to wait that long.
            boolean untouched = allNew && clock.millis() < written.listedAs();
            offer(new DeliveryRun.Load(conversation, written.revision(), written.listedAs(), untouched), channel);
        } else if (!conversation.outbox().isEmpty()) {
            later(conversation.id(), LEASED_ELSEWHERE);
        }
    }

    /** Looks for what is due: what another instance left behind, what was to be tried again. */
    @Scheduled(fixedDelayString = "${wegwijzer.conversation.sweep:500ms}")
    void sweep() {
        try {
            for (DueList.Due due : store.due().due(clock.instant(), SWEEP_MAX)) {
                if (running.containsKey(due.id())) {
                    store.due().list(due.id(), redeliver);
                } else if (opening.add(due.id())) {
                    threads.execute(() -> open(due));
                }
            }
        } catch (DataAccessException storeAway) {
            LOG.warn("Redis is away, deliveries wait: {}", storeAway.getClass().getSimpleName());
        }
    }

    /** Takes what was delivered off the list, many at once. */
    @Scheduled(fixedDelay = 100)
    void tidy() {
        try {
            settled.tidy(running.keySet());
        } catch (DataAccessException storeAway) {
            // What stays listed is found empty by a later sweep, and the right to deliver ends by itself.
            LOG.debug("The list of deliveries is tidied later");
        }
    }

    /** Keeps the right to deliver for what takes long, such as a slow call. */
    @Scheduled(fixedDelay = 2000)
    void renew() {
        try {
            store.ledger().open();
            for (ConversationId id : running.keySet()) {
                store.ledger().acquire(id);
            }
        } catch (DataAccessException storeAway) {
            LOG.debug("The rights to deliver are renewed later");
        }
    }

    private void open(DueList.Due due) {
        try {
            Duration taken = store.ledger().acquire(due.id());
            if (!taken.isZero()) {
                store.due().list(due.id(), taken.compareTo(DeliveryLedger.LEASE) < 0 ? taken : DeliveryLedger.LEASE);
                return;
            }
            if (!(store.find(due.id()) instanceof Found.Present<Conversation>(Conversation found, long revision))) {
                store.due().nothingDue(List.of(due));
                return;
            }
            if (found.outbox().isEmpty()) {
                if (found.saysGoodbye()) {
                    // Its last words had left when a process ended; nothing else would delete it.
                    store.ledger().forget(found.id(), revision);
                }
                // Whoever takes the right next may have it: it ends by itself, and it is ours.
                store.due().nothingDue(List.of(due));
                return;
            }
            if (!found.id().equals(due.id())) {
                // It was carried to another door and goes on under its own name.
                store.due().nothingDue(List.of(due));
                store.due().list(found.id(), Duration.ZERO);
                return;
            }
            Channel channel = channels.get(found.address().channel());
            if (channel == null) {
                store.due().list(due.id(), redeliver);
                return;
            }
            offer(new DeliveryRun.Load(found, revision, due.listedAs(), false), channel);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Delivery for {} failed and is tried again: {}",
                    due.id(),
                    e.getClass().getSimpleName());
        } finally {
            opening.remove(due.id());
        }
    }

    /** Gives the newest state to who delivers for the conversation, or begins to deliver. */
    private void offer(DeliveryRun.Load load, Channel channel) {
        ConversationId id = load.conversation().id();
        DeliveryRun fresh = new DeliveryRun(load, channel, store.ledger());
        DeliveryRun now = running.merge(id, fresh, (present, added) -> present.take(added) ? present : added);
        if (fresh.equals(now)) {
            threads.execute(() -> run(id, fresh));
        }
    }

    private void run(ConversationId id, DeliveryRun run) {
        try {
            while (run.deliver()) {
                // Ends only when nothing newer came in meanwhile; looked at under the lock of the map.
                if (running.computeIfPresent(id, (_, present) -> present.isFinished() ? null : present) == null) {
                    run.settled().ifPresent(settled::add);
                    break;
                }
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "Delivery for {} failed and is tried again: {}",
                    id,
                    e.getClass().getSimpleName());
        } finally {
            running.remove(id, run);
        }
    }

    private void later(ConversationId id, Duration in) {
        try {
            store.due().list(id, in);
        } catch (DataAccessException storeAway) {
            LOG.debug("{} stays listed as it was", id);
        }
    }

    /** Channels by name, refusing two of the same name. */
    static Map<String, Channel> byName(List<Channel> channels) {
        return channels.stream().collect(java.util.stream.Collectors.toMap(Channel::name, channel -> channel));
    }
}
