package nl.wegwijzer.channels.telegram;

import java.util.Locale;
import java.util.OptionalLong;
import nl.wegwijzer.platform.EnumWord;

/** Why Telegram refused a call, read from the code and the words of its answer. What is not known is {@link #OTHER}. */
public enum RefusalKind {
    /** Too many messages: later. */
    TOO_MANY,
    /** The person blocked us, or the group removed us. */
    BLOCKED,
    /** The account of the person is gone. */
    DEACTIVATED,
    /** The token is wrong. */
    TOKEN,
    /** Another fetches the updates. */
    CLASH,
    /** The group got another number. */
    MIGRATED,
    TOO_LONG,
    /** The markup was not understood. */
    PARSE,
    /** The topic is not there any more. */
    TOPIC_GONE,
    TOPIC_CLOSED,
    /** A button was not taken. */
    BUTTON,
    /** The trouble is at Telegram. */
    OUTAGE,
    OTHER;

    static RefusalKind of(int code, String description, OptionalLong movedTo) {
        String words = description.toLowerCase(Locale.ROOT);
        if (movedTo.isPresent()) {
            return MIGRATED;
        }
        return switch (code) {
            case 429 -> TOO_MANY;
            case 403 -> words.contains("deactivated") ? DEACTIVATED : BLOCKED;
            case 401, 404 -> TOKEN;
            case 409 -> CLASH;
            case 400 -> ofBadRequest(words);
            default -> code >= 500 ? OUTAGE : OTHER;
        };
    }

    private static RefusalKind ofBadRequest(String words) {
        if (words.contains("too long")) {
            return TOO_LONG;
        }
        if (words.contains("can't parse") || words.contains("entit")) {
            return PARSE;
        }
        if (words.contains("topic_closed")) {
            return TOPIC_CLOSED;
        }
        if (words.contains("thread not found") || words.contains("topic")) {
            return TOPIC_GONE;
        }
        return words.contains("button") ? BUTTON : OTHER;
    }

    /** For metrics and health. */
    public String word() {
        return EnumWord.of(this);
    }
}
