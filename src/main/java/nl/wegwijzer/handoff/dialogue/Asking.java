package nl.wegwijzer.handoff.dialogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an employer who has a case was asked last. No number is in it: that goes to the case.
 *
 * @param asksPhone with it a number in the next turn is handed on, see {@link
 *     nl.wegwijzer.conversation.skill.TurnContext#phone}
 */
record Asking(What what, boolean asksPhone) {

    enum What {
        /** On which number shall the adviser call? */
        NUMBER,
        /** Shall I take the question back? */
        WITHDRAWAL,
        /** What else should the adviser know? */
        ADDITION
    }

    /** So many last figures of a number are said back. */
    static final int SHOWN = 2;

    private static final int SHORTEST = 4;

    /** @param what absent in what was remembered before there was more than one question */
    Asking(@Nullable What what, boolean asksPhone) {
        this.what = asksPhone ? What.NUMBER : Objects.requireNonNull(what);
        this.asksPhone = asksPhone;
    }

    static Asking of(What what) {
        return new Asking(what, what == What.NUMBER);
    }

    /** Whether something that is not a telephone number was meant as one: enough figures and hardly anything else. */
    static boolean looksLikeNumber(String text) {
        long figures = text.chars().filter(Character::isDigit).count();
        return figures >= SHORTEST && figures * 2 > text.length();
    }
}
