package nl.wegwijzer.answering.dialogue;

import java.util.List;
import java.util.Optional;
import nl.wegwijzer.knowledge.Calculation;

/** What the words of one message show by themselves, before anything is searched: figures, questions, a choice. Thread-safe. */
public final class Utterances {

    private final Cues cues;
    private final FactPatterns facts;
    private final LiveWords words;

    Utterances(Cues cues, FactPatterns facts, LiveWords words) {
        this.cues = cues;
        this.facts = facts;
        this.words = words;
    }

    /** Whether a message names a figure that makes a sum come out otherwise. */
    public boolean changes(Calculation sum, String message) {
        Facts told = facts.in(message);
        return told.hoursPerWeek().isPresent()
                || told.measuredValue().isPresent()
                || (told.age() != null && sum.dependsOnAge())
                || (sum.needsAmount()
                        && (told.amountNamed().isPresent()
                                || told.percentNamed().isPresent()));
    }

    /** Whether a message tells what somebody can do in percent of a colleague. */
    public boolean tellsLoonwaarde(String message) {
        return facts.in(message).measuredValue().isPresent();
    }

    /** Whether a message names the benefit of somebody. */
    public boolean namesBenefit(String message) {
        return !facts.in(message).benefits().isEmpty();
    }

    /** Whether a message is so short that it can hardly say more than one thing. */
    public boolean isShort(String message) {
        return Plain.isShort(message);
    }

    /** Whether a message goes on about what was said without asking anything or naming a scheme: "ja maar dat past hier niet". */
    public boolean argues(String message) {
        return cues.goesOn(Plain.words(message))
                && !cues.hasQuestionWord(message)
                && !words.now().names(message);
    }

    /** Whether a message that asks something, or tells a figure, is about what was said: "dus helemaal niks?", "nee, hij is 21". */
    public boolean isAboutTalk(String message, Heard heard) {
        boolean asks = cues.hasQuestionWord(message) || hasQuestion(message);
        return heard.same() || (asks && (heard.continues() || cues.goesOn(Plain.words(message))));
    }

    /** Whether a part of a message asks something. */
    public boolean hasQuestion(String message) {
        return !questions().alone(message).isEmpty();
    }

    /** The words of a message that say something. */
    public List<String> saying(String message) {
        return cues.saying(message);
    }

    /** Which of the offered sections the message chooses by its place: "de tweede". */
    public Optional<String> picked(String message, DialogueState state) {
        return cues.place(message, state.choices().size()).stream()
                .mapToObj(state.choices()::get)
                .findFirst();
    }

    /** Whether the message asks which of the offered sections to take: "welke van de twee?". */
    public boolean asksWhich(String message, DialogueState state) {
        return state.choices().size() > 1 && cues.asksWhich(message);
    }

    /** The questions in a message that asks more than one, or tells a story. */
    public Questions questions() {
        return new Questions(cues);
    }

    /** A message that only tells something new about the candidate asks the same as before: "en voor iemand van 20?". */
    boolean onlyTells(String text) {
        return !facts.in(text).equals(Facts.none()) && !cues.hasQuestionWord(text);
    }
}
