package nl.wegwijzer.handoff.keeping;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.lessons.MinedLessons;
import nl.wegwijzer.handoff.telling.Relay;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.privacy.PersonalDataHolder;

/**
 * The cases of a person as holder of personal data. Erasing leaves of each case region, reason and day, so that cases can be
 * counted; nothing of it leads back to the person, and advisers read that it was erased on request.
 */
public class CaseHolder implements PersonalDataHolder {

    private final CaseStore store;
    private final Relay relay;
    private final MinedLessons lessons;
    private final Texts texts;
    private final Clock clock;

    public CaseHolder(CaseStore store, Relay relay, MinedLessons lessons, Texts texts, Clock clock) {
        this.store = store;
        this.relay = relay;
        this.lessons = lessons;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String holds() {
        return "cases";
    }

    @Override
    public Map<String, Object> export(Subject subject) {
        List<Map<String, Object>> cases = store.ofConversation(subject.conversation()).stream()
                .map(CaseHolder::copy)
                .toList();
        return cases.isEmpty() ? Map.of() : Map.of("cases", cases);
    }

    @Override
    public List<String> tells(Subject subject, Language language) {
        return store.ofConversation(subject.conversation()).stream()
                .filter(kept -> !kept.erased())
                .map(kept -> texts.get(
                        kept.story().phone() == null ? "kept-case" : "kept-case-phone",
                        language,
                        kept.story().question()))
                .toList();
    }

    /** Without the text of notes among advisers: those are their thoughts; how many there are is told. */
    private static Map<String, Object> copy(Case of) {
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("id", of.id().value());
        copy.put("region", of.region());
        copy.put("reason", of.reason().word());
        copy.put("status", of.status().word());
        copy.put("createdAt", of.createdAt());
        copy.put("story", of.story());
        copy.put("promise", of.promise());
        copy.put(
                "messages",
                of.messages().stream()
                        .filter(message -> message.from() != Case.From.INTERNAL)
                        .toList());
        copy.put(
                "internalNotes",
                of.messages().stream()
                        .filter(message -> message.from() == Case.From.INTERNAL)
                        .count());
        return copy;
    }

    @Override
    public int erase(Subject subject) {
        String outcome = texts.get("outcome-erased", Language.NL);
        List<Case> cases = store.ofConversation(subject.conversation());
        for (Case found : cases) {
            store.change(
                    found.id(),
                    current -> new Changed.Done(
                            current.erased()
                                    ? current
                                    : Course.of(current, clock.instant())
                                            .erased(outcome)
                                            .done()));
            lessons.forget(found.id());
            relay.tellBeside(found.id());
        }
        store.forgetSubject(subject.conversation());
        return cases.size();
    }
}
