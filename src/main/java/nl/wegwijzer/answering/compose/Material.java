package nl.wegwijzer.answering.compose;

import java.math.BigDecimal;
import java.util.Optional;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;

/**
 * What an answer is made of.
 *
 * @param page    the page that answers
 * @param section the passage that answers
 * @param next    a section of the same page that says what to do first; its steps are added when the passage has none
 * @param hours   the hours a week that the employer named, for an amount to be worked out
 */
public record Material(Page page, Section section, Optional<Section> next, Optional<BigDecimal> hours) {

    /** A passage and nothing else. */
    public static Material of(Page page, Section section) {
        return new Material(page, section, Optional.empty(), Optional.empty());
    }
}
