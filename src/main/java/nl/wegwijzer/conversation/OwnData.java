package nl.wegwijzer.conversation;

import java.util.Map;
import java.util.TreeMap;
import nl.wegwijzer.privacy.PersonalDataHolder;
import org.springframework.beans.factory.ObjectProvider;

/** What is kept of a person, by whoever keeps it and under every name of the conversation: copied, and erased. */
class OwnData {

    private final ConversationStore store;
    private final ObjectProvider<PersonalDataHolder> holders;

    OwnData(ConversationStore store, ObjectProvider<PersonalDataHolder> holders) {
        this.store = store;
        this.holders = holders;
    }

    /** The person's own copy, by who keeps it; empty when nothing is kept. */
    Map<String, Map<String, Object>> export(ConversationId id) {
        Map<String, Map<String, Object>> kept = new TreeMap<>();
        for (ConversationId name : store.aliases().names(id)) {
            PersonalDataHolder.Subject subject = new PersonalDataHolder.Subject(name.value());
            holders.forEach(holder -> {
                Map<String, Object> part = holder.export(subject);
                if (!part.isEmpty()) {
                    kept.putIfAbsent(holder.holds(), part);
                }
            });
        }
        return kept;
    }

    /** Erases everything; gives how many things each holder erased. Repeating it is harmless. */
    Map<String, Integer> erase(ConversationId id) {
        Map<String, Integer> erased = new TreeMap<>();
        for (ConversationId name : store.aliases().names(id)) {
            PersonalDataHolder.Subject subject = new PersonalDataHolder.Subject(name.value());
            holders.orderedStream()
                    .forEach(holder -> erased.merge(holder.holds(), holder.erase(subject), Integer::sum));
        }
        return erased;
    }
}
