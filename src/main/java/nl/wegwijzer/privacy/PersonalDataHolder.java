package nl.wegwijzer.privacy;

import java.util.Map;

/** A part of the system that keeps something of a person. Every module that stores conversations or what grows out of them is one. */
public interface PersonalDataHolder {

    /** The person as the system knows them: the id of a conversation. */
    record Subject(String conversation) {}

    /** The name of the part, as it appears in the person's own copy and in the proof of erasure. */
    String holds();

    /** All that is kept of the person, ready to be written as JSON; empty when nothing is kept. */
    Map<String, Object> export(Subject subject);

    /**
     * Erases everything that can be traced to the person. Repeating it is harmless.
     *
     * @return how many things were erased
     */
    int erase(Subject subject);
}
