package nl.wegwijzer.answering.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.wegwijzer.conversation.Reply;
import org.jspecify.annotations.Nullable;

/**
 * How one question went.
 *
 * @param right  the expected outcome, with the expected source and words
 * @param asked  the right page was not answered but offered as a choice
 * @param wrong  what was wrong, for people; empty when right
 * @param nanos  how long the last turn took
 */
public record Verdict(GoldenQuestion question, boolean right, boolean asked, String wrong, long nanos) {

    /** Judges the replies to the last turn. */
    static Verdict of(GoldenQuestion question, List<Reply> replies, @Nullable String reason, long nanos) {
        Reply decisive = replies.stream()
                .filter(reply -> reply.kind() != Reply.Kind.NOTICE)
                .findFirst()
                .or(() -> replies.stream().findFirst())
                .orElse(null);
        if (decisive == null) {
            return new Verdict(question, false, false, "no reply", nanos);
        }
        boolean asked = decisive.kind() == Reply.Kind.CLARIFY
                && decisive.buttons().stream()
                        .anyMatch(button -> question.cite().stream()
                                .anyMatch(page -> button.value().startsWith("antwoord:" + page + "#")));
        Optional<String> fault = fault(question, decisive, reason);
        return new Verdict(question, fault.isEmpty(), asked, fault.orElse(""), nanos);
    }

    private static Optional<String> fault(GoldenQuestion question, Reply reply, @Nullable String reason) {
        String kind = reply.kind().name().toLowerCase(Locale.ROOT);
        String cited =
                reply.sources().isEmpty() ? "-" : reply.sources().getFirst().page();
        if (!kind.equals(question.outcome())) {
            return Optional.of(kind + " " + cited + " instead of " + question.outcome() + " " + question.cite());
        }
        if (kind.equals("answer")
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
                return Optional.of("does not say '" + word + "' (" + cited + "#"
                        + reply.sources().getFirst().section() + ")");
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
