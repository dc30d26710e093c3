package nl.wegwijzer.handoff.dialogue;

/**
 * What is remembered after the employer was asked on which number to call. No number is in it: that goes to the case.
 *
 * @param asksPhone always true: with it a number in the next turn is handed on, see {@link
 *     nl.wegwijzer.conversation.skill.TurnContext#phone}
 */
record CallBack(boolean asksPhone) {

    /** So many last figures of a number are said back. */
    static final int SHOWN = 2;

    private static final int SHORTEST = 4;

    /** Whether something that is not a telephone number was meant as one: enough figures and hardly anything else. */
    static boolean looksLikeNumber(String text) {
        long figures = text.chars().filter(Character::isDigit).count();
        return figures >= SHORTEST && figures * 2 > text.length();
    }
}
