package nl.wegwijzer.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;
import org.jspecify.annotations.Nullable;

/**
 * How one question went.
 *
 * @param said   the kind of the decisive reply in lower case; {@code none} when nothing was said
 * @param right  the expected outcome, with the expected source and words
 * @param offered the right page was not what answered first, but was told beside it or offered as a choice
 * @param wrong  what was wrong, for people; empty when right
 * @param nanos  how long each turn took
 */
public record Verdict(
        GoldenQuestion question, String said, boolean right, boolean offered, String wrong, List<Long> nanos) {

    private static final String ANSWER = "answer";

    public Verdict {
        nanos = List.copyOf(nanos);
    }

    /** Judges the replies to the last turn. */
    static Verdict of(GoldenQuestion question, List<Reply> replies, @Nullable String reason, List<Long> nanos) {
        Reply decisive = replies.stream()
                .filter(reply -> reply.kind() != Reply.Kind.NOTICE)
                .findFirst()
                .or(() -> replies.stream().findFirst())
                .orElse(null);
        if (decisive == null) {
            return new Verdict(question, "none", false, false, "no reply", nanos);
        }
        boolean offered = decisive.sources().stream()
                        .anyMatch(source -> question.cite().contains(source.page()))
                || (decisive.kind() == Reply.Kind.CLARIFY
                        && decisive.buttons().stream()
                                .anyMatch(button -> question.cite().stream()
                                        .anyMatch(page -> button.value().startsWith("antwoord:" + page + "#"))));
        Optional<String> fault = fault(question, decisive, reason);
        return new Verdict(question, kind(decisive), fault.isEmpty(), offered, fault.orElse(""), nanos);
    }

    /** Whether something was answered that must not be. */
    public boolean falseAnswer() {
        return said.equals(ANSWER) && !question.answered();
    }

    /** Whether a question was asked back where an answer was due. */
    public boolean needlessQuestion() {
        return said.equals("clarify") && question.answered();
    }

    /** Whether a person was offered where none is needed. */
    public boolean needlessPerson() {
        return said.equals("handoff") && !question.outcome().equals("handoff");
    }

    /** How bad it is: what is answered falsely is worse than what is asked back. 0 when right. */
    public int badness() {
        if (right) {
            return 0;
        }
        if (falseAnswer()) {
            return 4;
        }
        if (offered) {
            return 1;
        }
        return said.equals(ANSWER) ? 3 : 2;
    }

    private static String kind(Reply reply) {
        return reply.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> fault(GoldenQuestion question, Reply reply, @Nullable String reason) {
        String kind = kind(reply);
        String cited =
                reply.sources().isEmpty() ? "-" : reply.sources().getFirst().page();
        if (!kind.equals(question.outcome())) {
            return Optional.of(kind + " " + cited + " instead of " + question.outcome() + " " + question.cite());
        }
        if (kind.equals(ANSWER)
                && !question.cite().isEmpty()
                && !question.cite().contains(cited)) {
            return Optional.of("cites " + cited + " instead of " + question.cite());
        }
        if (question.reason().isPresent() && !question.reason().get().equals(reason)) {
            return Optional.of(
                    "reason " + reason + " instead of " + question.reason().get());
        }
        for (String word : question.say()) {
            if (!reply.text().contains(word)) {
                return Optional.of("does not say '" + word + "' (" + cited + ")");
            }
        }
        for (String word : question.notSay()) {
            if (reply.text().contains(word)) {
                return Optional.of("says '" + word + "'");
            }
        }
        return Optional.empty();
    }
}
