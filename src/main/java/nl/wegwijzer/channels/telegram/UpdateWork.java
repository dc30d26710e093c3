package nl.wegwijzer.channels.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import nl.wegwijzer.conversation.Conversations.ConversationBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Has one update of the inbox done: again when something passing is in the way, set aside when it cannot be. Thread-safe. */
class UpdateWork {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateWork.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int TRIES = 4;

    private final Inbox inbox;
    private final TurnTaker taker;
    private final MeterRegistry meters;

    UpdateWork(Inbox inbox, TurnTaker taker, MeterRegistry meters) {
        this.inbox = inbox;
        this.taker = taker;
        this.meters = meters;
    }

    /**
     * Has one update done, however often that takes.
     *
     * @param ours whether it is still for this instance
     * @return false when it is not ours any more and another does it
     */
    boolean finish(InboxReader.Entry entry, BooleanSupplier ours) {
        if (entry.incoming().isEmpty()) {
            inbox.setAside("written by another release");
            return true;
        }
        Incoming incoming = entry.incoming().get();
        int tries = 0;
        while (ours.getAsBoolean()) {
            try {
                taker.take(incoming);
                meters.counter(
                                "wegwijzer.telegram.updates",
                                "what",
                                incoming.what().name().toLowerCase(Locale.ROOT))
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
}
