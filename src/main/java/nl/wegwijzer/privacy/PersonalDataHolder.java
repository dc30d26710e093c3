package nl.wegwijzer.privacy;

import java.util.List;
import java.util.Map;
import nl.wegwijzer.platform.Language;

/** A part of the system that keeps something of a person. Every module that stores conversations or what grows out of them is one. */
public interface PersonalDataHolder {

    /** The person as the system knows them: the id of a conversation. */
    record Subject(String conversation) {}

    /** The name of the part, as it appears in the person's own copy and in the proof of erasure. */
    String holds();

    /** All that is kept of the person, ready to be written as JSON; empty when nothing is kept. */
    Map<String, Object> export(Subject subject);

    /** What is kept of the person in words for that person, a line for each thing; empty when others tell it or nothing is kept. */
    default List<String> tells(Subject subject, Language language) {
        return List.of();
    }

    /**
     * Erases everything that can be traced to the person. Repeating it is harmless.
     *
     * @return how many things were erased
     */
    int erase(Subject subject);
}
