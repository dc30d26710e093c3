package nl.wegwijzer.channels.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import nl.wegwijzer.conversation.Draft;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Shows what can be said already while a model words an answer, about once a second, in private chats only. Beside the outbox: it
 * is a preview that Telegram drops by itself, so whatever goes wrong with it is ignored. Over before the answer leaves, since
 * a preview that comes later would stand under it.
 */
class Drafts {

    private static final String MORE = " …";
    private static final int AT_ONCE = 8;
    private static final Duration LAST_CALL = Duration.ofSeconds(1);
    private static final ScopedValue<Incoming> TAKEN = ScopedValue.newInstance();

    private final BotApi api;
    private final ExecutorService threads;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Map<Incoming, Shown> shown = new ConcurrentHashMap<>();

    Drafts(BotApi api, ExecutorService threads) {
        this.api = api;
        this.threads = threads;
    }

    /** Takes a turn; what is drafted on this thread meanwhile is shown where the message came from. */
    void during(Incoming incoming, Runnable turn) {
        try {
            ScopedValue.where(TAKEN, incoming).run(turn);
        } finally {
            over(incoming);
        }
    }

    @EventListener
    public void drafted(Draft draft) {
        if (!TAKEN.isBound() || TAKEN.get().chat() < 0) {
            return;
        }
        if (draft.isOver()) {
            over(TAKEN.get());
        } else {
            shown.put(TAKEN.get(), new Shown(draft.words()));
        }
    }

    private void over(Incoming incoming) {
        Shown draft = shown.remove(incoming);
        if (draft != null) {
            draft.end();
        }
    }

    /** Telegram moves from one preview to the next of the same number, so growing dots show that it goes on. */
    @Scheduled(fixedDelay = 1000)
    void look() {
        shown.forEach((incoming, draft) -> {
            if (room.tryAcquire()) {
                threads.execute(() -> {
                    try {
                        draft.show(incoming);
                    } finally {
                        room.release();
                    }
                });
            }
        });
    }

    /** One preview. A call that is under way when it ends is waited for, for a moment. */
    private final class Shown {

        private final String words;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition idle = lock.newCondition();
        private boolean ended;
        private boolean calling;
        private int times;

        private Shown(String words) {
            this.words = words;
        }

        private void show(Incoming incoming) {
            lock.lock();
            try {
                if (ended || calling) {
                    return;
                }
                calling = true;
                times++;
            } finally {
                lock.unlock();
            }
            try {
                Map<String, Object> parameters = new HashMap<>();
                parameters.put("chat_id", incoming.chat());
                parameters.put("draft_id", 1 + Math.floorMod(incoming.update(), Integer.MAX_VALUE - 1));
                parameters.put("text", words + MORE.repeat(1 + times % 3));
                incoming.topic().ifPresent(topic -> parameters.put("message_thread_id", topic));
                api.call("sendMessageDraft", parameters);
            } finally {
                lock.lock();
                try {
                    calling = false;
                    idle.signalAll();
                } finally {
                    lock.unlock();
                }
            }
        }

        private void end() {
            lock.lock();
            try {
                ended = true;
                long left = LAST_CALL.toNanos();
                while (calling && left > 0) {
                    left = idle.awaitNanos(left);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } finally {
                lock.unlock();
            }
        }
    }
}
