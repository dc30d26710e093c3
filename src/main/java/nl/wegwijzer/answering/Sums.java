package nl.wegwijzer.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.wegwijzer.answering.dialogue.DialogueState;
import nl.wegwijzer.answering.dialogue.Heard;
import nl.wegwijzer.answering.dialogue.Utterances;
import nl.wegwijzer.knowledge.Calculation;
import nl.wegwijzer.knowledge.KnowledgeBase;
import nl.wegwijzer.knowledge.Page;
import nl.wegwijzer.knowledge.Section;

/** Which section of a talk is worked out anew when the employer names another figure: "en bij 32 uur?". Thread-safe. */
record Sums(KnowledgeBase knowledge, Utterances utterances, Clock clock) {

    /**
     * The section of the talk with its sum alone, or with the figure that lacks for it, when a message tells another figure for it and
     * nothing else: for another benefit another section may hold. Who tells the loonwaarde wants to know what comes out, whatever
     * else of the page he was told.
     */
    Optional<Answer.Found> anew(String message, Heard heard, DialogueState state) {
        if (!heard.same() || !utterances.isShort(message) || utterances.namesBenefit(message)) {
            return Optional.empty();
        }
        return Optional.ofNullable(state.section())
                .flatMap(knowledge.current()::section)
                .flatMap(given -> knowledge
                        .current()
                        .page(given.page())
                        .flatMap(page -> workedOut(page, given, message).map(section -> {
                            Answer.Found found = Decision.chosen(
                                    page, section, heard.ranking().signals().english());
                            boolean told = section.equals(given) || state.told().contains(section.reference());
                            return told ? found.toldBefore() : found;
                        })));
    }

    /** The given section when the message changes its sum, else the one of its page with a sum for the loonwaarde that it tells. */
    private Optional<Section> workedOut(Page page, Section given, String message) {
        if (changed(given, message).isPresent()) {
            return Optional.of(given);
        }
        return utterances.tellsLoonwaarde(message)
                ? page.sections().stream()
                        .filter(section -> sum(section)
                                .filter(Calculation::needsLoonwaarde)
                                .isPresent())
                        .findFirst()
                : Optional.empty();
    }

    /** Whether the sum of a section can be made, and a message makes it another amount. */
    boolean comesOutOtherwise(Section section, String message, DialogueState state) {
        return changed(section, message).filter(state.facts()::areEnoughFor).isPresent();
    }

    private Optional<Calculation> changed(Section section, String message) {
        return sum(section).filter(sum -> utterances.changes(sum, message));
    }

    private Optional<Calculation> sum(Section section) {
        return section.sum().on(LocalDate.now(clock));
    }
}
