package nl.wegwijzer.answering.dialogue;

import java.util.List;
import nl.wegwijzer.retrieval.Search.Ranking;

/**
 * A message read by itself and as going on about the talk, before it is decided how far to believe each.
 *
 * @param topics the pages of the talk
 */
public record BothReadings(Signs signs, Ranking alone, Ranking together, List<String> topics) {

    public BothReadings {
        topics = List.copyOf(topics);
    }
}
