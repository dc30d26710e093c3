package nl.wegwijzer.outreach;

import java.util.Map;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.outreach.counting.Counting;
import nl.wegwijzer.outreach.door.PilotWish;
import nl.wegwijzer.privacy.PersonalDataHolder;

/**
 * What tells that a conversation was counted: salted marks, also of a pilot that came of it. Erasing comes before the conversation itself goes, since only with
 * it the marks are found; the numbers stay.
 */
class OutreachHolder implements PersonalDataHolder {

    private final Conversations conversations;
    private final Counting counting;
    private final PilotWish pilots;

    OutreachHolder(Conversations conversations, Counting counting, PilotWish pilots) {
        this.conversations = conversations;
        this.counting = counting;
        this.pilots = pilots;
    }

    @Override
    public String holds() {
        return "campaigns";
    }

    @Override
    public Map<String, Object> export(Subject subject) {
        return conversations
                .find(new ConversationId(subject.conversation()))
                .filter(found -> !found.milestones().isEmpty())
                .map(found -> Map.<String, Object>of("reached", found.milestones()))
                .orElse(Map.of());
    }

    @Override
    public int erase(Subject subject) {
        return conversations
                .find(new ConversationId(subject.conversation()))
                .map(this::forget)
                .orElse(0);
    }

    private int forget(Conversation conversation) {
        pilots.forget(conversation);
        return counting.forget(conversation);
    }
}
