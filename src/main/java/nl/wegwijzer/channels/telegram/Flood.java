package nl.wegwijzer.channels.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What Telegram lets through just now. One chat that is told to wait waits alone, that is not for here. When many chats are told
 * so within a second the bot as a whole is too fast, and from then on messages go out one by one at a pace that is let through.
 */
class Flood {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    /** So many chats, and not a few that write too much. */
    private static final int MANY_CHATS = 20;
    /** Telegram lets about thirty messages a second through. */
    private static final long BETWEEN = SECOND / 28;

    private static final long PACED_FOR = Duration.ofSeconds(10).toNanos();
    private static final long TROUBLED_FOR = Duration.ofSeconds(10).toNanos();

    private final Map<Long, Long> refused = new HashMap<>();
    private long pacedUntil;
    private long nextTurn;
    private volatile long troubledUntil;
    private boolean paced;
    private volatile boolean troubled;

    /** Notes that a chat was told to wait. */
    synchronized void refused(long chat, Duration wait) {
        long now = System.nanoTime();
        trouble();
        refused.values().removeIf(at -> now - at > SECOND);
        refused.put(chat, now);
        if (refused.size() >= MANY_CHATS) {
            paced = true;
            pacedUntil = now + wait.toNanos() + PACED_FOR;
            nextTurn = Math.max(nextTurn, now + wait.toNanos());
        }
    }

    /** Notes that a call was not carried out, for whatever passing reason. */
    void trouble() {
        troubledUntil = System.nanoTime() + TROUBLED_FOR;
        troubled = true;
    }

    /** Whether a call that has left may well be refused: then it counts as sent only when it is confirmed. */
    boolean isTroubled() {
        return troubled && System.nanoTime() - troubledUntil < 0;
    }

    /** Waits until the next message may go, when there is a pace to keep; false when this service stops meanwhile. */
    boolean awaitTurn() {
        Duration wait = turn();
        if (wait.isZero()) {
            return true;
        }
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Duration turn() {
        long now = System.nanoTime();
        if (!paced || now - pacedUntil > 0) {
            paced = false;
            return Duration.ZERO;
        }
        long mine = Math.max(now, nextTurn);
        nextTurn = mine + BETWEEN;
        return Duration.ofNanos(mine - now);
    }
}
