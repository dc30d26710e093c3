package nl.wegwijzer.channels.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts and ends what runs by itself: the leases, the introduction, the poll, the inbox. On threads of their own and not virtual
 * ones, so that many busy turns cannot keep the lease from being renewed.
 */
class TelegramRuntime implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramRuntime.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Leadership leadership;
    private final Shares shares;
    private final BotSetup setup;
    private final Poller poller;
    private final InboxPump pump;
    private final boolean polling;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    TelegramRuntime(
            Leadership leadership, Shares shares, BotSetup setup, Poller poller, InboxPump pump, boolean polling) {
        this.leadership = leadership;
        this.shares = shares;
        this.setup = setup;
        this.poller = poller;
        this.pump = pump;
        this.polling = polling;
    }

    /** Work that may be interrupted. */
    private interface Loop {
        void run() throws InterruptedException;
    }

    @Override
    public void start() {
        running = true;
        begin("telegram-lease", () -> {
            while (running) {
                leadership.tick();
                shares.tick();
                Thread.sleep(leadership.tickEvery());
            }
        });
        begin("telegram-setup", setup::run);
        begin("telegram-inbox", pump::read);
        begin("telegram-done", pump::clear);
        if (polling) {
            begin("telegram-poll", poller::run);
        }
    }

    private void begin(String name, Loop loop) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(() -> {
            boolean again = true;
            while (again) {
                again = ranInto(name, loop);
            }
        }));
    }

    /** Runs a loop to its end; true when it broke off and must be begun again. */
    private boolean ranInto(String name, Loop loop) {
        try {
            try {
                loop.run();
                return false;
            } catch (RuntimeException broken) {
                LOG.error("ALARM: {} broke off and begins again", name, broken);
                Thread.sleep(AGAIN);
                return running;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void stop() {
        try {
            poller.stop();
            pump.stop(PATIENCE);
            running = false;
            for (Thread thread : threads) {
                thread.join(Duration.ofMillis(500));
                thread.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            running = false;
            leadership.release();
            shares.release();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
