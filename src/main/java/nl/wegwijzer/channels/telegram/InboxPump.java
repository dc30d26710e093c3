package nl.wegwijzer.channels.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Takes updates from the parts of the inbox that are this instance's share and has them done: in order for a chat, chats beside
 * each other. Begins a part with what was not finished in it. An update leaves the inbox only when it is done.
 */
class InboxPump {

    private static final Logger LOG = LoggerFactory.getLogger(InboxPump.class);
    private static final int READ_MAX = 50;
    private static final int DONE_MAX = 1000;
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration TOGETHER = Duration.ofMillis(10);
    private static final long NONE = -1;

    private final InboxReader reader;
    private final UpdateWork work;
    private final Shares shares;
    private final Lanes lanes;
    private final Semaphore room;
    private final List<Set<String>> inWork;
    private final LinkedBlockingQueue<InboxReader.Entry> done = new LinkedBlockingQueue<>();
    private final long[] begun = new long[Inbox.PARTS];
    private final boolean[] known = new boolean[Inbox.PARTS];
    private volatile boolean running = true;

    InboxPump(InboxReader reader, UpdateWork work, Shares shares, ExecutorService threads, int turnsAtOnce) {
        this.reader = reader;
        this.work = work;
        this.shares = shares;
        this.lanes = new Lanes(threads);
        this.room = new Semaphore(turnsAtOnce);
        this.inWork = Stream.<Set<String>>generate(ConcurrentHashMap::newKeySet)
                .limit(Inbox.PARTS)
                .toList();
        Arrays.fill(begun, NONE);
    }

    /** Reads until stopped; to be run on a thread of its own. */
    void read() throws InterruptedException {
        while (running) {
            shares.leaving().stream().filter(part -> inWork.get(part).isEmpty()).forEach(shares::letGo);
            try {
                List<Integer> parts = begunParts();
                if (parts.isEmpty()) {
                    Thread.sleep(TOGETHER);
                    continue;
                }
                List<InboxReader.Entry> entries = reader.next(shares.instance(), parts, READ_MAX, Duration.ZERO);
                if (entries.isEmpty()) {
                    entries = reader.next(shares.instance(), parts, READ_MAX, WAIT);
                }
                for (InboxReader.Entry entry : entries) {
                    begin(entry);
                }
            } catch (DataAccessException | CompletionException redisAway) {
                // An answer that got lost may have given us updates that we do not know of.
                Arrays.fill(known, false);
                LOG.warn(
                        "Redis is away, Telegram updates wait: {}",
                        redisAway.getClass().getSimpleName());
                Thread.sleep(PAUSE);
            }
        }
    }

    /** The parts to read on, each begun with what was left unfinished in it. */
    private List<Integer> begunParts() throws InterruptedException {
        List<Integer> parts = new ArrayList<>();
        for (int part : shares.held()) {
            long term = shares.term(part);
            if (begun[part] != term) {
                // What was begun in another term ends first, so that nothing of a chat overtakes it.
                if (!inWork.get(part).isEmpty()) {
                    continue;
                }
                begun[part] = term;
                known[part] = false;
            }
            if (!known[part]) {
                for (InboxReader.Entry entry : reader.unfinished(shares.instance(), part)) {
                    begin(entry);
                }
                known[part] = true;
            }
            parts.add(part);
        }
        return parts;
    }

    private void begin(InboxReader.Entry entry) throws InterruptedException {
        Set<String> working = inWork.get(entry.part());
        if (!working.add(entry.id())) {
            return;
        }
        room.acquire();
        long term = begun[entry.part()];
        String lane = entry.incoming().map(Incoming::place).orElse(entry.id());
        lanes.add(lane, () -> {
            boolean finished = false;
            try {
                finished = work.finish(entry, () -> running && shares.holds(entry.part(), term));
            } finally {
                room.release();
                if (finished) {
                    done.add(entry);
                } else {
                    working.remove(entry.id());
                }
            }
        });
    }

    /** Removes what is done from the inbox, many at once; to be run on a thread of its own. */
    void clear() throws InterruptedException {
        List<InboxReader.Entry> some = new ArrayList<>();
        while (running || !done.isEmpty() || !some.isEmpty()) {
            if (some.isEmpty()) {
                InboxReader.Entry first = done.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                some.add(first);
                Thread.sleep(TOGETHER);
                done.drainTo(some, DONE_MAX);
            }
            try {
                reader.done(some);
                some.forEach(entry -> inWork.get(entry.part()).remove(entry.id()));
                some.clear();
            } catch (DataAccessException redisAway) {
                Thread.sleep(PAUSE);
            }
        }
    }

    /** Lets what is in work end, as long as given; what does not end stays in the inbox. */
    void stop(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (inWork.stream().anyMatch(part -> !part.isEmpty()) && System.nanoTime() < until) {
            Thread.sleep(TOGETHER);
        }
        running = false;
    }
}
