package nl.wegwijzer.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.answering.compose.SharedWords;
import nl.wegwijzer.answering.dialogue.DialogueState;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.PageId;
import nl.wegwijzer.knowledge.Rendered;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.retrieval.Search.Passage;
import nl.wegwijzer.retrieval.Search.Ranking;

/**
 * Where a point of what was just told leads to. Who read "Met WIA: loonkostenvoordeel arbeidsgehandicapt" and asks "en als hij WIA heeft?"
 * is not told that sentence again but what the page behind it says. Thread-safe.
 */
record Pointed(KnowledgeBase knowledge, Clock clock) {

    /**
     * The answer behind the point that the words are about.
     *
     * @param found   told just before
     * @param words   those of the message that say something
     * @param ranking which section of that page fits the message best
     */
    Optional<Answer.Found> from(Answer.Found found, List<String> words, Ranking ranking, DialogueState state) {
        LocalDate today = LocalDate.now(clock);
        return point(found, words)
                .flatMap(part -> found.section().body().leadsTo(part, today))
                .flatMap(target -> section(target, ranking))
                .filter(section -> !section.page().equals(found.page().id()))
                .filter(section -> !state.told().contains(section.reference()))
                .flatMap(section -> knowledge.current().page(section.page()).map(page -> found.from(page, section)));
    }

    /** Whether the words are about a point more than about the sentences that answer. */
    boolean isAboutAPoint(Answer.Found found, List<String> words) {
        return point(found, words).isPresent();
    }

    private Optional<String> point(Answer.Found found, List<String> words) {
        Rendered told = found.section().body().on(LocalDate.now(clock));
        List<String> parts = new ArrayList<>(List.of(told.lead()));
        parts.addAll(told.points());
        return SharedWords.best(words, parts).filter(part -> !part.equals(told.lead()));
    }

    /** The section that is named, or of a page the one that fits best. */
    private Optional<Section> section(String target, Ranking ranking) {
        Knowledge current = knowledge.current();
        return current.section(target)
                .or(() -> PageId.read(target).flatMap(current::page).flatMap(page -> fitting(page, ranking)));
    }

    private static Optional<Section> fitting(Page page, Ranking ranking) {
        return ranking.passages().stream()
                .filter(passage -> passage.page().id().equals(page.id()))
                .map(Passage::section)
                .findFirst()
                .or(() -> Curated.whatItIs(page));
    }
}
