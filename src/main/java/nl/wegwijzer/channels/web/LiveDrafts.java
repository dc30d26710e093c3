package nl.wegwijzer.channels.web;

import java.util.function.Supplier;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Draft;
import org.springframework.context.event.EventListener;

/**
 * Shows what can be said already while a model words an answer, in the streams of the conversation that this instance holds. The
 * page puts it where it says that the answer is on its way; the answer itself takes its place, so nothing is said when it is over.
 */
class LiveDrafts {

    private static final ScopedValue<ConversationId> TAKEN = ScopedValue.newInstance();

    private final LiveStreams streams;

    LiveDrafts(LiveStreams streams) {
        this.streams = streams;
    }

    /** Takes a turn; what is drafted on this thread meanwhile is shown in that conversation. */
    static <T> T during(ConversationId conversation, Supplier<T> turn) {
        return ScopedValue.where(TAKEN, conversation).call(turn::get);
    }

    @EventListener
    void drafted(Draft draft) {
        if (TAKEN.isBound() && !draft.isOver()) {
            streams.draft(TAKEN.get(), draft.words());
        }
    }
}
