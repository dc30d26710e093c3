package nl.wegwijzer.conversation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.wegwijzer.platform.Language;
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
        for (PersonalDataHolder.Subject subject : subjects(id)) {
            holders.forEach(holder -> {
                Map<String, Object> part = holder.export(subject);
                if (!part.isEmpty()) {
                    kept.putIfAbsent(holder.holds(), part);
                }
            });
        }
        return kept;
    }

    /** What is kept in other places than the conversation itself, in words for the person. */
    List<String> tells(ConversationId id, Language language) {
        return subjects(id).stream()
                .flatMap(subject -> holders.orderedStream().flatMap(holder -> holder.tells(subject, language).stream()))
                .distinct()
                .toList();
    }

    /** Erases everything; gives how many things each holder erased. Repeating it is harmless. */
    Map<String, Integer> erase(ConversationId id) {
        Map<String, Integer> erased = new TreeMap<>();
        for (PersonalDataHolder.Subject subject : subjects(id)) {
            holders.orderedStream()
                    .forEach(holder -> erased.merge(holder.holds(), holder.erase(subject), Integer::sum));
        }
        return erased;
    }

    /** The person under every name of the conversation. */
    private List<PersonalDataHolder.Subject> subjects(ConversationId id) {
        return store.aliases().names(id).stream()
                .map(name -> new PersonalDataHolder.Subject(name.value()))
                .toList();
    }
}
