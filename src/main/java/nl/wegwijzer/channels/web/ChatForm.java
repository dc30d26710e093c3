package nl.wegwijzer.channels.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.wegwijzer.conversation.Input;
import org.jspecify.annotations.Nullable;

/**
 * What the page sends, by script or by a plain form. The id travels in the body and so stays out of addresses and logs.
 *
 * @param conversation the id; absent for the first message without script
 * @param text         typed words; sent empty when a button is pressed
 * @param button       the value of a button of an earlier reply
 * @param command      one of the fixed wishes of the page
 * @param key          identifies the message; sent again, it is not taken twice
 * @param campaign     the code of the campaign through which the employer came
 * @param after        from which number on the history is wanted
 */
record ChatForm(
        @Nullable String conversation,
        @Nullable String text,
        @Nullable String button,
        @Nullable String command,
        @Nullable String key,
        @Nullable String campaign,
        @Nullable Long after) {

    private static final int KEY_MAX = 100;
    private static final int CAMPAIGN_MAX = 64;
    private static final Set<String> COMMANDS =
            Set.of("adviseur", "help", "mijngegevens", "vergeet", "taal-nl", "taal-en");

    /** What was meant; absent when the form holds nothing that can be taken. */
    Optional<Input> input() {
        if (button != null && !button.isBlank()) {
            return Optional.of(new Input.Button(button));
        }
        if (command != null && COMMANDS.contains(command)) {
            return Optional.of(new Input.Command(command, ""));
        }
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(new Input.Text(text));
    }

    String inboundId() {
        return key == null || key.isBlank() || key.length() > KEY_MAX
                ? UUID.randomUUID().toString()
                : key;
    }

    @Nullable
    String campaignCode() {
        return campaign != null && campaign.matches("[A-Za-z0-9_-]{1," + CAMPAIGN_MAX + "}") ? campaign : null;
    }

    String id() {
        return conversation == null ? "" : conversation;
    }
}
