package nl.wegwijzer.conversation;

import java.util.Map;
import nl.wegwijzer.privacy.PersonalDataHolder;

/** The conversation itself as a holder of personal data: profile and masked history. Its document is erased by {@link Conversations}. */
class ConversationHolder implements PersonalDataHolder {

    private final ConversationStore store;

    ConversationHolder(ConversationStore store) {
        this.store = store;
    }

    @Override
    public String holds() {
        return "conversation";
    }

    @Override
    public Map<String, Object> export(Subject subject) {
        return store.find(new ConversationId(subject.conversation()))
                        instanceof nl.wegwijzer.platform.redis.Found.Present<Conversation>(Conversation found, long _)
                ? Map.of("createdAt", found.createdAt(), "profile", found.profile(), "history", found.history())
                : Map.of();
    }

    @Override
    public int erase(Subject subject) {
        return store.delete(new ConversationId(subject.conversation())) ? 1 : 0;
    }
}
