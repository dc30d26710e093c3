package nl.wegwijzer.channels.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Shows "typing" while a turn takes longer than a person expects. Looked at by the clock instead of timed for each turn, so that
 * it costs nothing when turns are quick; never more than a few calls at once, so that it cannot take room from answers.
 */
class Typing {

    private static final long SLOW_NANOS = Duration.ofMillis(300).toNanos();
    /** Telegram shows it for five seconds. */
    private static final long REPEAT_NANOS = Duration.ofMillis(4500).toNanos();

    private static final int AT_ONCE = 8;

    private final BotApi api;
    private final ExecutorService threads;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Map<Incoming, Long> dueNanos = new ConcurrentHashMap<>();

    Typing(BotApi api, ExecutorService threads) {
        this.api = api;
        this.threads = threads;
    }

    void during(Incoming incoming, Runnable turn) {
        dueNanos.put(incoming, System.nanoTime() + SLOW_NANOS);
        try {
            turn.run();
        } finally {
            dueNanos.remove(incoming);
        }
    }

    @Scheduled(fixedDelay = 100)
    void look() {
        long now = System.nanoTime();
        dueNanos.forEach((incoming, due) -> {
            if (now - due >= 0 && room.tryAcquire()) {
                dueNanos.computeIfPresent(incoming, (_, _) -> now + REPEAT_NANOS);
                threads.execute(() -> show(incoming));
            }
        });
    }

    private void show(Incoming incoming) {
        try {
            Map<String, Object> parameters = new HashMap<>(Map.of("chat_id", incoming.chat(), "action", "typing"));
            incoming.topic().ifPresent(topic -> parameters.put("message_thread_id", topic));
            api.call("sendChatAction", parameters);
        } finally {
            room.release();
        }
    }
}
