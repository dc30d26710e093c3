package nl.wegwijzer.answering;

import java.util.Optional;
import nl.wegwijzer.answering.dialogue.Facts;
import nl.wegwijzer.knowledge.Facet;
import nl.wegwijzer.knowledge.Kind;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;

/**
 * The rule of the day on which somebody was hired. A page of kind {@code vervallen} holds from the day the old rule stopped; who was
 * hired before that day may still fall under it, and its section with facet {@code oud} says so.
 */
record OlderRules(KnowledgeBase knowledge) {

    /** The section about the old rule that this page came in place of, or that this abolished page is about. */
    Optional<Section> rule(Page page, Facts facts) {
        return facts.begins()
                .flatMap(hired -> knowledge.current().pages().stream()
                        .filter(old -> old.kind() == Kind.VERVALLEN)
                        .filter(old -> old.id().equals(page.id()) || isBefore(old, page))
                        .filter(old -> hired.isBefore(old.validFrom()))
                        .flatMap(old -> old.sections().stream())
                        .filter(section ->
                                section.facet().filter(Facet.OUD::equals).isPresent())
                        .findFirst());
    }

    /** The old rule led to this page, and both are about the same thing. */
    private static boolean isBefore(Page old, Page page) {
        return old.successors().contains(page.id())
                && old.topics().stream()
                        .findFirst()
                        .equals(page.topics().stream().findFirst());
    }
}
