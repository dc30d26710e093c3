package nl.wegwijzer.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.wegwijzer.answering.dialogue.DialogueState;
import nl.wegwijzer.answering.dialogue.Heard;
import nl.wegwijzer.answering.dialogue.Understanding;
import nl.wegwijzer.knowledge.Calculation;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Section;

/** Which section of a talk is worked out anew when the employer names another figure: "en bij 32 uur?". Thread-safe. */
record Sums(KnowledgeBase knowledge, Understanding understanding, Clock clock) {

    /**
     * The section of the talk with its sum alone, or with the figure that lacks for it, when a message tells another figure for it and
     * nothing else.
     */
    Optional<Answer.Found> anew(String message, Heard heard, DialogueState state) {
        return Optional.ofNullable(state.section())
                .filter(_ -> heard.same() && understanding.isShort(message))
                .flatMap(knowledge.current()::section)
                .filter(section -> sum(section)
                        .filter(sum -> understanding.changes(sum, message))
                        .isPresent())
                .flatMap(section -> knowledge
                        .current()
                        .page(section.page())
                        .map(page -> Decision.chosen(
                                        page, section, heard.ranking().signals().english())
                                .toldBefore()));
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
