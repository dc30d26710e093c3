package nl.wegwijzer.channels.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.platform.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an update until it is done: no names, no numbers, only what is needed to answer.
 *
 * @param update    the id of the update
 * @param place     where the answer goes: the chat, and the topic after a colon when there is one
 * @param inboundId identifies the message; two taps on one button share it, and so do the photos of one album
 * @param language  the language of the person's app
 * @param what      what kind of thing came in
 * @param text      the words, the command with what follows, the payload of a start, the new chat of a move; else empty
 * @param tap       which button, for a button
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Incoming(
        long update,
        String place,
        String inboundId,
        Language language,
        What what,
        String text,
        @Nullable Tap tap) {

    /** What kind of thing came in. */
    enum What {
        TEXT,
        START,
        COMMAND,
        BUTTON,
        /** A press that leads nowhere and is only confirmed to Telegram; the text is what must be confirmed. */
        DEAD_BUTTON,
        LOCATION,
        PHOTO,
        VOICE,
        DOCUMENT,
        CONTACT,
        STICKER,
        OTHER,
        BLOCKED,
        UNBLOCKED,
        MOVED,
        /** Something in a group of advisers; the text is what {@link nl.wegwijzer.channels.telegram.group.GroupDoor} reads. */
        GROUP
    }

    /**
     * A press on a button.
     *
     * @param callback what must be confirmed to Telegram
     * @param message  the message that carries the keyboard; 0 when Telegram no longer shows it
     * @param keyboard that keyboard, to mark the button in
     */
    record Tap(String callback, long message, String data, List<List<Key>> keyboard) {
        Tap {
            keyboard = keyboard.stream().map(List::copyOf).toList();
        }
    }

    /** A button as Telegram shows it. */
    record Key(String text, String data) {}

    long chat() {
        int topic = place.indexOf(':');
        return Long.parseLong(topic < 0 ? place : place.substring(0, topic));
    }

    OptionalLong topic() {
        int topic = place.indexOf(':');
        return topic < 0 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(place.substring(topic + 1)));
    }

    /** The words, command or thing as the conversation knows it; a button gets its value from {@link ButtonKeys}. */
    Input input(String buttonValue) {
        return switch (what) {
            case TEXT -> new Input.Text(text);
            case START -> new Input.Start(text);
            case COMMAND -> command();
            case BUTTON -> new Input.Button(buttonValue);
            case LOCATION -> new Input.Location();
            case PHOTO -> new Input.Unsupported(Input.Medium.PHOTO);
            case VOICE -> new Input.Unsupported(Input.Medium.VOICE);
            case DOCUMENT -> new Input.Unsupported(Input.Medium.DOCUMENT);
            case CONTACT -> new Input.Unsupported(Input.Medium.CONTACT);
            case STICKER -> new Input.Unsupported(Input.Medium.STICKER);
            case OTHER -> new Input.Unsupported(Input.Medium.OTHER);
            case BLOCKED, UNBLOCKED, MOVED, GROUP, DEAD_BUTTON ->
                throw new IllegalStateException(what + " is not for the conversation");
        };
    }

    private Input command() {
        int space = text.indexOf(' ');
        String name = (space < 0 ? text : text.substring(0, space)).toLowerCase(Locale.ROOT);
        return new Input.Command(
                name, space < 0 ? "" : text.substring(space + 1).strip());
    }
}
