package nl.wegwijzer.channels.web.reading;

import java.util.List;
import nl.wegwijzer.conversation.Reply;

/**
 * One entry of a conversation as a page shows it.
 *
 * @param sequence its number in the history; 0 for the greeting, which is not kept
 * @param author   {@code employer}, {@code assistant} or {@code adviser}
 * @param kind     kind of the reply in lower case; {@code said} for the employer
 * @param at       the moment for machines (ISO 8601); empty for the greeting
 * @param time     the moment for people
 * @param asOf     the day for which the answer holds, for people; may be empty
 * @param byModel  whether a language model worded it
 */
public record Shown(
        long sequence,
        String author,
        String kind,
        String at,
        String time,
        List<Block> blocks,
        List<Card> cards,
        List<Reply.Button> buttons,
        String asOf,
        boolean byModel) {

    /** A source as an index card. The dates are for people; {@code until} may be empty. */
    public record Card(int number, String title, List<Block> passage, String checked, String until, String url) {}

    public Shown {
        blocks = List.copyOf(blocks);
        cards = List.copyOf(cards);
        buttons = List.copyOf(buttons);
    }
}
