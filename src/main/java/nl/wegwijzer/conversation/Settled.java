package nl.wegwijzer.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was delivered and is still listed as due and held by this instance. Many are let go at once. Thread-safe. */
class Settled {

    private static final int AT_ONCE = 500;

    private final DeliveryLedger ledger;
    private final DueList due;
    private final Queue<DeliveryLedger.Delivered> waiting = new ConcurrentLinkedQueue<>();

    Settled(DeliveryLedger ledger, DueList due) {
        this.ledger = ledger;
        this.due = due;
    }

    void add(DeliveryLedger.Delivered delivered) {
        waiting.add(delivered);
    }

    /**
     * Gives the right to deliver back and takes the conversations off the list; to be called by one thread at a time.
     *
     * @param running those that are being delivered again, which are left alone
     */
    void tidy(Set<ConversationId> running) {
        while (waiting.peek() != null) {
            Map<ConversationId, DeliveryLedger.Delivered> some = new HashMap<>();
            while (some.size() < AT_ONCE && waiting.peek() != null) {
                DeliveryLedger.Delivered one = waiting.remove();
                some.put(one.due().id(), one);
            }
            some.keySet().removeAll(running);
            due.nothingDue(ledger.release(List.copyOf(some.values())));
        }
    }
}
