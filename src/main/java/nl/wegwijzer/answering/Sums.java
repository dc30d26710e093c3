package nl.wegwijzer.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.wegwijzer.answering.dialogue.DialogueState;
import nl.wegwijzer.answering.dialogue.Heard;
import nl.wegwijzer.answering.dialogue.Understanding;
import nl.wegwijzer.knowledge.Calculation;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;

/** Which section of a talk is worked out anew when the employer names another figure: "en bij 32 uur?". Thread-safe. */
record Sums(KnowledgeBase knowledge, Understanding understanding, Clock clock) {

    /**
     * The section of the talk with its sum alone, or with the figure that lacks for it, when a message tells another figure for it and
     * nothing else. Who tells the loonwaarde wants to know what comes out, whatever else of the page he was told.
     */
    Optional<Answer.Found> anew(String message, Heard heard, DialogueState state) {
        boolean tellsOnly = heard.same() && understanding.isShort(message);
        return Optional.ofNullable(state.section())
                .filter(_ -> tellsOnly)
                .flatMap(knowledge.current()::section)
                .flatMap(section -> knowledge
                        .current()
                        .page(section.page())
                        .flatMap(page -> anew(page, section, message, heard, state)));
    }

    private Optional<Answer.Found> anew(Page page, Section given, String message, Heard heard, DialogueState state) {
        boolean english = heard.ranking().signals().english();
        Optional<Answer.Found> again = Optional.of(given)
                .filter(section -> isChanged(section, message))
                .map(section -> Decision.chosen(page, section, english).toldBefore());
        return again.or(() -> page.sections().stream()
                .filter(section ->
                        sum(section).filter(Calculation::needsLoonwaarde).isPresent())
                .filter(_ -> understanding.tellsLoonwaarde(message))
                .findFirst()
                .map(section -> Decision.chosen(page, section, english))
                .map(found -> state.told().contains(found.section().reference()) ? found.toldBefore() : found));
    }

    private boolean isChanged(Section section, String message) {
        return sum(section).filter(sum -> understanding.changes(sum, message)).isPresent();
    }

    /** Whether the sum of a section can be made, and a message makes it another amount. */
    boolean comesOutOtherwise(Section section, String message, DialogueState state) {
        return sum(section)
                .filter(sum -> understanding.changes(sum, message))
                .filter(state.facts()::areEnoughFor)
                .isPresent();
    }

    private Optional<Calculation> sum(Section section) {
        return section.sum().on(LocalDate.now(clock));
    }
}
