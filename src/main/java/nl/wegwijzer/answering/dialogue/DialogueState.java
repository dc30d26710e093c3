package nl.wegwijzer.answering.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered between turns, so that "en hoe lang?" is understood. Changed only by the methods here; stored with the
 * conversation.
 *
 * @param page       id of the page that was last talked about
 * @param section    reference of the section that was last given
 * @param question   the question of the talk, masked, such that it can be understood by itself
 * @param choices    references of the sections that were offered and not yet chosen from
 * @param facts      what was told about the job or the candidate
 * @param unanswered how many questions in a row got no answer
 * @param guarding   id of the page that warned or refused in the turn before, if one did
 * @param told       references of the sections that were given in this talk, ids of the pages that asked back or led to a person, desks
 *     that were named; newest last
 */
public record DialogueState(
        @Nullable String page,
        @Nullable String section,
        @Nullable String question,
        List<String> choices,
        Facts facts,
        int unanswered,
        @Nullable String guarding,
        List<String> told) {

    private static final int QUESTION_MAX = 400;
    private static final int TOLD_MAX = 8;

    public DialogueState {
        choices = choices == null ? List.of() : List.copyOf(choices);
        facts = facts == null ? Facts.none() : facts;
        told = told == null ? List.of() : List.copyOf(told);
    }

    /** Nothing was said yet. */
    public static DialogueState empty() {
        return new DialogueState(null, null, null, List.of(), Facts.none(), 0, null, List.of());
    }

    /** With what a message tells. */
    public DialogueState knowing(Facts newer) {
        return new DialogueState(page, section, question, choices, facts.and(newer), unanswered, guarding, told);
    }

    /** Without what was told about the candidate. */
    DialogueState forgettingCandidate() {
        return new DialogueState(page, section, question, choices, Facts.none(), unanswered, guarding, told);
    }

    /** Without the benefits that were told. */
    DialogueState forgettingBenefits() {
        return new DialogueState(
                page, section, question, choices, facts.without(facts.benefits()), unanswered, guarding, told);
    }

    /** After an answer. */
    public DialogueState about(String newPage, String newSection, String asked) {
        return new DialogueState(newPage, newSection, bounded(asked), List.of(), facts, 0, null, toldWith(newSection));
    }

    /** After something besides a section was told: a page has asked back in its own words or led to a person, a desk was named. */
    public DialogueState told(String what) {
        return new DialogueState(page, section, question, choices, facts, unanswered, null, toldWith(what));
    }

    /** After a page of the assistant has spoken. A warning or a refusal holds in the next turn. */
    public DialogueState spoken(@Nullable String guard) {
        return new DialogueState(page, section, question, choices, facts, unanswered, guard, told);
    }

    /** The same talk, in which nothing was given yet. */
    public DialogueState withoutTold() {
        return new DialogueState(page, null, question, choices, facts, unanswered, guarding, List.of());
    }

    private List<String> toldWith(String newest) {
        List<String> all = Stream.concat(told.stream().filter(before -> !before.equals(newest)), Stream.of(newest))
                .toList();
        return all.subList(Math.max(0, all.size() - TOLD_MAX), all.size());
    }

    /** After a question back. */
    public DialogueState offering(List<String> references, String asked) {
        return new DialogueState(page, section, bounded(asked), references, facts, unanswered, null, told);
    }

    /** After a question without an answer. */
    public DialogueState withoutAnswer() {
        return new DialogueState(page, section, question, List.of(), facts, unanswered + 1, null, told);
    }

    /** The pages that the next message may be about: those that were offered, or the one that was answered from. */
    List<String> topics() {
        return choices.isEmpty()
                ? Stream.ofNullable(page).toList()
                : choices.stream()
                        .map(reference -> reference.substring(0, reference.indexOf('#')))
                        .distinct()
                        .toList();
    }

    /** The question of the talk; empty when there is none to go on from. */
    Optional<String> runningQuestion() {
        return topics().isEmpty() ? Optional.empty() : Optional.ofNullable(question);
    }

    /** The end matters most when it grows too long. */
    private static String bounded(String asked) {
        return asked.length() <= QUESTION_MAX ? asked : asked.substring(asked.length() - QUESTION_MAX);
    }
}
