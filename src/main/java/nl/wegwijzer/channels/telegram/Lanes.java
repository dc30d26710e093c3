package nl.wegwijzer.channels.telegram;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Work in lanes: in order within a lane, lanes beside each other. A lane exists as long as there is work in it. */
class Lanes {

    private final ExecutorService threads;
    private final Map<String, Queue<Runnable>> lanes = new ConcurrentHashMap<>();

    Lanes(ExecutorService threads) {
        this.threads = threads;
    }

    /** Puts work at the end of a lane; returns at once. What the work throws ends that piece of work only. */
    void add(String lane, Runnable work) {
        AtomicBoolean first = new AtomicBoolean();
        lanes.compute(lane, (_, present) -> {
            first.set(present == null);
            Queue<Runnable> queue = present == null ? new ArrayDeque<>() : present;
            queue.add(work);
            return queue;
        });
        if (first.get()) {
            threads.execute(() -> drain(lane, work));
        }
    }

    /** How many lanes have work. */
    int busy() {
        return lanes.size();
    }

    private void drain(String lane, Runnable first) {
        Runnable work = first;
        while (work != null) {
            try {
                work.run();
            } finally {
                work = afterHead(lane);
            }
        }
    }

    /** Takes the piece that is done from the lane and gives the next; the lane goes with its last piece. */
    private @Nullable Runnable afterHead(String lane) {
        Queue<Runnable> left = lanes.computeIfPresent(lane, (_, queue) -> {
            queue.remove();
            return queue.isEmpty() ? null : queue;
        });
        return left == null ? null : left.peek();
    }
}
