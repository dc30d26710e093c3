package nl.wegwijzer.handoff;

import java.util.List;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.handoff.dialogue.Buttons;
import org.jspecify.annotations.Nullable;

/**
 * Something that the employer still has to hear. It stays in the case until the conversation has taken it, so a crash repeats
 * it under the same key and never loses it.
 *
 * @param key     the same key is said once
 * @param author  who speaks
 * @param kind    what kind of reply it is
 * @param text    what is said
 * @param buttons names of buttons, as in {@link Buttons}
 * @param answers key of the message of the employer to which it is a reply
 */
public record Outgoing(
        String key,
        Entry.Author author,
        Reply.Kind kind,
        String text,
        List<String> buttons,
        @Nullable String answers) {
    /** Asked some time after a case was closed. */
    public static final String LATER = "later";
    /** Begins the key of what tells that a page was made. */
    public static final String PAGE = "page-";

    /** What is no reply to one message. */
    public Outgoing(String key, Entry.Author author, Reply.Kind kind, String text, List<String> buttons) {
        this(key, author, kind, text, buttons, null);
    }

    /** The same as a reply to this message of the employer. */
    Outgoing answering(String message) {
        return new Outgoing(key, author, kind, text, buttons, message);
    }

    public Outgoing {
        buttons = List.copyOf(buttons);
    }

    /** Whether it is no news of a running case: who said stop does not hear it. */
    public boolean reminds() {
        return key.equals(LATER) || key.startsWith(PAGE);
    }
}
