package nl.wegwijzer.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What this instance wrote last, so that the next turn need not read it again from JSON, which was a quarter of the work of a turn. Each
 * write has a mark of its own; what is kept here counts only when the stored mark is still the same. Bounded by the length of the JSON,
 * and by time, so that what was erased elsewhere is soon gone here too. Thread-safe.
 */
class RecentlyWritten {

    private static final long CHARACTERS_MAX = 8L * 1024 * 1024;
    private static final long KEPT_NANOS = 60_000_000_000L;

    private final Map<ConversationId, Kept> kept = new LinkedHashMap<>();
    private long characters;

    private record Kept(Conversation conversation, String mark, int length, long atNanos) {}

    synchronized void put(Conversation conversation, String mark, int length) {
        remove(conversation.id());
        long now = System.nanoTime();
        kept.put(conversation.id(), new Kept(conversation, mark, length, now));
        characters += length;
        // Oldest first, since a conversation that is written again moves to the end.
        var oldest = kept.values().iterator();
        while (oldest.hasNext()) {
            Kept next = oldest.next();
            if (characters <= CHARACTERS_MAX && now - next.atNanos() < KEPT_NANOS) {
                break;
            }
            oldest.remove();
            characters -= next.length();
        }
    }

    /** Whether there is something that may still hold. */
    synchronized boolean has(ConversationId id) {
        return kept.containsKey(id);
    }

    /** The conversation when it was written with that mark. */
    synchronized Optional<Conversation> find(ConversationId id, String mark) {
        Kept found = kept.get(id);
        return found != null && found.mark().equals(mark) ? Optional.of(found.conversation()) : Optional.empty();
    }

    synchronized void remove(ConversationId id) {
        Kept gone = kept.remove(id);
        characters -= gone == null ? 0 : gone.length();
    }
}
