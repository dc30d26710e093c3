package nl.wegwijzer.languagemodel;

import java.time.Duration;
import java.util.Map;

/** The one door to a language model. Everything behind it is optional: who asks must have an answer without it. */
public interface LanguageModel {

    /** No model: it is never available. */
    static LanguageModel none() {
        return new NoLanguageModel();
    }

    /** What came of asking. */
    sealed interface Outcome {

        /** The model answered. */
        record Said(String text) implements Outcome {}

        /** No model is configured. */
        record Off() implements Outcome {}

        /** The model said no, such as a wrong key or too many requests. */
        record Refused(String code) implements Outcome {}

        /** No answer in time, or no connection, or too many questions at once. */
        record Unreachable(String code) implements Outcome {}
    }

    /** Whether a model is configured. */
    boolean available();

    /**
     * Asks the model. Values are masked before they leave; the whole takes at most {@code limit}.
     *
     * @param task   the folder under {@code prompts/}
     * @param values what fills the places in the prompt
     */
    Outcome ask(String task, Map<String, String> values, Duration limit);
}
