package nl.wegwijzer.channels.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import nl.wegwijzer.conversation.Conversations.ConversationBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Takes updates from the inbox and has them done: in order for a chat, chats beside each other. Reads from the beginning when it
 * begins to lead. An update leaves the inbox only when it is done.
 */
class InboxPump {

    private static final Logger LOG = LoggerFactory.getLogger(InboxPump.class);
    private static final int READ_MAX = 200;
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration TOGETHER = Duration.ofMillis(10);
    private static final int TRIES = 4;

    private final Inbox inbox;
    private final TurnTaker taker;
    private final Leadership leadership;
    private final Lanes lanes;
    private final MeterRegistry meters;
    private final Semaphore room;
    private final Set<String> inWork = ConcurrentHashMap.newKeySet();
    private final LinkedBlockingQueue<String> done = new LinkedBlockingQueue<>();
    private volatile boolean running = true;

    InboxPump(
            Inbox inbox,
            TurnTaker taker,
            Leadership leadership,
            ExecutorService threads,
            MeterRegistry meters,
            int turnsAtOnce) {
        this.inbox = inbox;
        this.taker = taker;
        this.leadership = leadership;
        this.lanes = new Lanes(threads);
        this.meters = meters;
        this.room = new Semaphore(turnsAtOnce);
    }

    /** Reads until stopped; to be run on a thread of its own. */
    void read() throws InterruptedException {
        String last = Inbox.FROM_THE_BEGINNING;
        long term = -1;
        while (running) {
            if (!leadership.holds(term)) {
                // What was begun in another term ends first, so that nothing of a chat overtakes it.
                if (leadership.holds() && inWork.isEmpty()) {
                    term = leadership.term();
                    last = Inbox.FROM_THE_BEGINNING;
                } else {
                    Thread.sleep(TOGETHER);
                }
                continue;
            }
            try {
                List<Inbox.Entry> entries = inbox.after(last, READ_MAX, Duration.ZERO);
                if (entries.isEmpty()) {
                    entries = inbox.after(last, READ_MAX, WAIT);
                }
                // Nothing new, nothing in work and yet something there: it was written with an earlier id, as after a
                // fail-over.
                if (entries.isEmpty() && inWork.isEmpty() && inbox.depth() > 0) {
                    last = Inbox.FROM_THE_BEGINNING;
                }
                for (Inbox.Entry entry : entries) {
                    last = entry.id();
                    begin(entry, term);
                }
            } catch (DataAccessException redisAway) {
                LOG.warn(
                        "Redis is away, Telegram updates wait: {}",
                        redisAway.getClass().getSimpleName());
                Thread.sleep(PAUSE);
            }
        }
    }

    private void begin(Inbox.Entry entry, long term) throws InterruptedException {
        if (!inWork.add(entry.id())) {
            return;
        }
        room.acquire();
        String lane = entry.incoming().map(Incoming::place).orElse(entry.id());
        lanes.add(lane, () -> {
            boolean finished = false;
            try {
                finished = work(entry, term);
            } finally {
                room.release();
                if (finished) {
                    done.add(entry.id());
                } else {
                    inWork.remove(entry.id());
                }
            }
        });
    }

    /** Has one update done, however often that takes; false when this instance no longer leads and another does it. */
    private boolean work(Inbox.Entry entry, long term) {
        if (entry.incoming().isEmpty()) {
            inbox.setAside("written by another release");
            return true;
        }
        Incoming incoming = entry.incoming().get();
        int tries = 0;
        while (running && leadership.holds(term)) {
            try {
                taker.take(incoming);
                meters.counter(
                                "wegwijzer.telegram.updates",
                                "what",
                                incoming.what().name().toLowerCase(java.util.Locale.ROOT))
                        .increment();
                return true;
            } catch (DataAccessException | ConversationBusy passing) {
                LOG.debug("An update waits: {}", passing.getClass().getSimpleName());
            } catch (RuntimeException broken) {
                LOG.warn("An update of Telegram could not be taken", broken);
                if (++tries == TRIES) {
                    giveUp(incoming, broken);
                    return true;
                }
            }
            if (!pause(PAUSE.multipliedBy(1L << Math.min(tries, 3)))) {
                return false;
            }
        }
        return false;
    }

    private void giveUp(Incoming incoming, RuntimeException broken) {
        meters.counter("wegwijzer.telegram.aside").increment();
        inbox.setAside(broken.getClass().getSimpleName());
        taker.apologise(incoming);
    }

    private static boolean pause(Duration time) {
        try {
            Thread.sleep(time);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Removes what is done from the inbox, many at once; to be run on a thread of its own. */
    void clear() throws InterruptedException {
        List<String> ids = new ArrayList<>();
        while (running || !done.isEmpty() || !ids.isEmpty()) {
            if (ids.isEmpty()) {
                String first = done.poll(PAUSE.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                ids.add(first);
                Thread.sleep(TOGETHER);
                done.drainTo(ids, READ_MAX * 5);
            }
            try {
                inbox.done(ids);
                inWork.removeAll(Set.copyOf(ids));
                ids.clear();
            } catch (DataAccessException redisAway) {
                Thread.sleep(PAUSE);
            }
        }
    }

    /** Lets what is in work end, as long as given; what does not end stays in the inbox. */
    void stop(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!inWork.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(TOGETHER);
        }
        running = false;
    }
}
