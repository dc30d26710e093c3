package nl.wegwijzer.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant or an adviser says in one go; the form of the HTTP contract.
 *
 * @param kind     what it is, see {@link Kind}
 * @param text     plain text; a line that starts with "• " is a point, with "1. " a step, "[1]" points at a source
 * @param sources  the passages it rests on, in the order of the numbers in the text; never empty for an answer
 * @param buttons  what the person may choose next
 * @param complete false when the answer is only part of what was asked
 * @param asOf     the day for which the answer holds
 * @param mode     whether curated text or a model worded it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reply(
        Kind kind,
        String text,
        List<Source> sources,
        List<Button> buttons,
        @Nullable Boolean complete,
        @Nullable LocalDate asOf,
        @Nullable Mode mode) {

    /** The kinds of the contract, written in lower case. */
    public enum Kind {
        @JsonProperty("answer")
        ANSWER,
        @JsonProperty("clarify")
        CLARIFY,
        @JsonProperty("handoff")
        HANDOFF,
        @JsonProperty("refusal")
        REFUSAL,
        @JsonProperty("smalltalk")
        SMALLTALK,
        @JsonProperty("notice")
        NOTICE,
        @JsonProperty("flow")
        FLOW
    }

    /** Who worded the text. */
    public enum Mode {
        @JsonProperty("curated")
        CURATED,
        @JsonProperty("model")
        MODEL
    }

    /**
     * A passage that was cited.
     *
     * @param page       id of the page
     * @param section    id of the section within the page
     * @param title      title of the page and heading of the section, for people
     * @param url        where the person can read on
     * @param checkedOn  the day on which an editor last checked the page
     * @param validUntil the last day for which the passage is known to hold, if there is one
     * @param passage    the words of the section on which the answer rests
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Source(
            String page,
            String section,
            String title,
            String url,
            LocalDate checkedOn,
            @Nullable LocalDate validUntil,
            @Nullable String passage) {}

    /**
     * A choice.
     *
     * @param label what the person reads
     * @param value what comes back as {@link Input.Button}; starts with the name of the skill and a colon
     */
    public record Button(String label, String value) {
        public Button {
            if (label.isBlank() || value.isBlank()) {
                throw new IllegalArgumentException("A button needs a label and a value");
            }
        }

        /** A button that asks a question as if the person had typed it. */
        public static Button question(String question) {
            return new Button(question, "vraag:" + question);
        }
    }

    public Reply {
        sources = List.copyOf(sources);
        buttons = List.copyOf(buttons);
        if (kind == Kind.ANSWER && sources.isEmpty()) {
            throw new IllegalArgumentException("An answer needs a source");
        }
        if (kind == Kind.CLARIFY && buttons.isEmpty()) {
            throw new IllegalArgumentException("A question back needs choices");
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "A reply of kind " + kind.name().toLowerCase(Locale.ROOT) + " needs text");
        }
    }

    /** The same reply with other buttons. */
    public Reply withButtons(List<Button> others) {
        return new Reply(kind, text, sources, others, complete, asOf, mode);
    }

    /** A reply without sources. */
    public static Reply of(Kind kind, String text, Button... buttons) {
        return new Reply(kind, text, List.of(), List.of(buttons), null, null, null);
    }

    /** A reply without sources. */
    public static Reply of(Kind kind, String text, List<Button> buttons) {
        return new Reply(kind, text, List.of(), buttons, null, null, null);
    }
}
