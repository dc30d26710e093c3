package nl.wegwijzer.conversation;

/**
 * What can be said already while a reply is still being worded. Published as an event of the application, on the thread that takes
 * the turn; a channel may show it and must not keep it. Empty words mean that the wording is over and nothing is shown any more.
 *
 * @param words curated or checked, as a reply would be
 */
public record Draft(String words) {

    /** Whether the wording is over. */
    public boolean isOver() {
        return words.isBlank();
    }
}
