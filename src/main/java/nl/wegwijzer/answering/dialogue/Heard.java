package nl.wegwijzer.answering.dialogue;

import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.retrieval.Search.Ranking;

/**
 * A message as it was understood.
 *
 * @param ranking  the passages, by page, best first
 * @param sense    whether it says enough
 * @param tells    0 when the words tell nothing, 1 when they tell enough
 * @param besides  how much the words tell besides the names of schemes and benefits, 0 to 1: who only names a scheme asks about it
 * @param goesOn   the probability that it goes on about the talk, 0 to 1
 * @param same     whether it asks the same as before about somebody else: "en voor iemand van 20?"
 * @param question the message, made so that it can be understood by itself
 */
public record Heard(
        Ranking ranking, Sense sense, double tells, double besides, double goesOn, boolean same, String question) {

    /** From here on it rather goes on than not. */
    static final double RATHER = 0.5;

    /** What kind of message it is. */
    public enum Sense {
        /** It says what it is about, or the talk does. */
        CLEAR,
        /** Its words would fit half of the pages. */
        VAGUE,
        /** It says that the last answer was not meant, and not what was. */
        DENIED
    }

    /** The same message with another ranking. */
    Heard with(Ranking other) {
        return new Heard(other, sense, tells, besides, goesOn, same, question);
    }

    /** The same message without a page. */
    public Heard without(Page page) {
        return with(Readings.without(ranking, passage -> passage.page().id().equals(page.id())));
    }

    /** Whether it is rather read as going on about the talk. */
    public boolean continues() {
        return goesOn >= RATHER;
    }
}
