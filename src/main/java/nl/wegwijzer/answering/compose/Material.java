package nl.wegwijzer.answering.compose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.answering.dialogue.Facts;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;

/**
 * What an answer is made of.
 *
 * @param page    the page that answers
 * @param section the passage that answers
 * @param next    a section of the same page that says what to do first; its steps are added when the passage has none
 * @param also    another section of the same page that answers part of the question; told in one sentence
 * @param facts   what the employer named, for an amount to be worked out
 * @param near    passages of other pages that may have been meant; each is told in one sentence
 * @param opener  whether a "ja" or "nee" at the start of the passage answers what was asked; else it is left out
 */
public record Material(
        Page page,
        Section section,
        Optional<Section> next,
        Optional<Section> also,
        Facts facts,
        List<Near> near,
        boolean opener) {

    /** A passage with its page. */
    public record Near(Page page, Section section) {}

    public Material {
        near = List.copyOf(near);
    }

    /** Whether any page of it should have been checked again by a day. */
    public boolean overdueOn(LocalDate day) {
        return page.overdueOn(day)
                || near.stream().anyMatch(other -> other.page().overdueOn(day));
    }
}
