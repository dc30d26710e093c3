package nl.wegwijzer.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.answering.compose.SharedWords;
import nl.wegwijzer.answering.dialogue.DialogueState;
import nl.wegwijzer.knowledge.Knowledge;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.retrieval.Search.Passage;
import nl.wegwijzer.retrieval.Search.Ranking;

/**
 * Where a point of what was just told leads to. Who read "Met WIA: loonkostenvoordeel arbeidsgehandicapt" and asks "en als hij WIA heeft?"
 * is not told that sentence again but what the page behind it says. Thread-safe.
 */
record Pointed(KnowledgeBase knowledge, Clock clock) {

    /**
     * The point that the words are about, more than about the sentences that answer.
     *
     * @param found told just before
     * @param words those of the message that say something
     */
    Optional<String> point(Answer.Found found, List<String> words) {
        return SharedWords.point(words, found.section().body().on(LocalDate.now(clock)));
    }

    /**
     * The answer behind a point.
     *
     * @param found   has the point
     * @param ranking which section of the page behind it fits the message best
     */
    Optional<Answer.Found> behind(String point, Answer.Found found, Ranking ranking, DialogueState state) {
        return found.section()
                .body()
                .leadsTo(point, LocalDate.now(clock))
                .flatMap(target -> section(target, ranking))
                .filter(section -> !section.page().equals(found.page().id()))
                .filter(section -> !state.told().contains(section.reference()))
                .flatMap(section -> knowledge.current().page(section.page()).map(page -> found.from(page, section)));
    }

    /** The section that is named, or of a page the one that fits best. */
    private Optional<Section> section(String target, Ranking ranking) {
        Knowledge current = knowledge.current();
        return current.section(target).or(() -> current.page(target).flatMap(page -> fitting(page, ranking)));
    }

    private static Optional<Section> fitting(Page page, Ranking ranking) {
        return ranking.passages().stream()
                .filter(passage -> passage.page().id().equals(page.id()))
                .map(Passage::section)
                .findFirst()
                .or(() -> Curated.whatItIs(page));
    }
}
