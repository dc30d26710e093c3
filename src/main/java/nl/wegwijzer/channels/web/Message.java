package nl.wegwijzer.channels.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import nl.wegwijzer.conversation.Input;
import org.jspecify.annotations.Nullable;

/**
 * What an employer sends: exactly one of both.
 *
 * @param text   typed words
 * @param button the value of a button of an earlier reply
 */
@Schema(description = "Exactly one of text and button.")
record Message(
        @Schema(description = "Typed words", example = "hoe werkt een proefplaatsing?") @Nullable
        String text,

        @Schema(
                description = "The value of a button of an earlier reply",
                example = "antwoord:proefplaatsing#aanvragen")
        @Nullable
        String button) {

    @AssertTrue(message = "send either text or button")
    @JsonIgnore
    @Schema(hidden = true)
    boolean isOneOfBoth() {
        return (text == null) != (button == null);
    }

    Input input() {
        return text != null ? new Input.Text(text) : new Input.Button(java.util.Objects.requireNonNull(button));
    }
}
