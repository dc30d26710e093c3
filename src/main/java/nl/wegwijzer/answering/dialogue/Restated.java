package nl.wegwijzer.answering.dialogue;

import java.util.Optional;

/** The question of the talk put otherwise: with what was said wrong put right, or for another kind of person. Pure and thread-safe. */
record Restated(Cues cues, FactPatterns facts, Instead instead) {

    /** "En haar vriend van 26 die in de ww zit" has ten words and asks for nothing else. */
    private static final int KIND_ONLY = 12;

    /**
     * The question that a message asks again.
     *
     * @param running the question of the talk
     * @return empty when the message asks or tells something else
     */
    Optional<String> question(String running, String text) {
        return corrected(running, text).or(() -> forAnother(running, text));
    }

    /** Whether a message names another kind of person than the question of the talk. */
    boolean isForAnother(String running, String text) {
        return instead.question(running, text).isPresent();
    }

    /** The message behind the question of the talk, in which another kind of person takes the place of the one before. */
    String inTalk(String running, String text) {
        return instead.question(running, text).orElse(running) + ". " + text;
    }

    /** A word or two in the place of another. */
    private static final int CORRECTION = 3;

    /** "Oh sorry, ik bedoel ww", but not "ik bedoel het geld dat ik terugkrijg". */
    private Optional<String> corrected(String running, String text) {
        return cues.corrected(text)
                .filter(this::isNoQuestion)
                .filter(rest -> Plain.words(rest).size() <= CORRECTION || tellsOther(running, rest))
                .or(() -> cues.perhapsCorrected(text)
                        .filter(this::isNoQuestion)
                        .filter(rest -> tellsOther(running, rest)))
                .map(rest -> inTalk(running, rest));
    }

    private boolean isNoQuestion(String rest) {
        return Plain.isShort(rest) && !cues.hasQuestionWord(rest);
    }

    /** Whether it tells a fact or another kind of person. */
    private boolean tellsOther(String running, String rest) {
        return !facts.in(rest).equals(Facts.none()) || isForAnother(running, rest);
    }

    /** "En bij iemand met wia?" */
    private Optional<String> forAnother(String running, String text) {
        boolean nothingElse = Plain.words(text).size() <= KIND_ONLY && !cues.hasQuestionWord(text);
        return nothingElse ? instead.question(running, text) : Optional.empty();
    }
}
