package nl.wegwijzer.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.conversation.skill.HandOverSkill;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.Skill;
import nl.wegwijzer.conversation.skill.TurnContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a turn to the skills: in the configured order, with the one that is waiting for an answer, or that owns a button,
 * first. What is typed is shown to the skill that hands over before all others: when an adviser has the talk, the words are for
 * the adviser, also when a skill had asked something before. Changes nothing by itself; what the turn came to is in the {@link Result}.
 */
class Skills {

    private final List<Skill> inOrder;
    private final JsonMapper json;

    Skills(List<String> names, List<Skill> skills, JsonMapper json) {
        this.json = json;
        Map<String, Skill> byName = skills.stream().collect(Collectors.toMap(Skill::name, Function.identity()));
        Set<String> listed = new HashSet<>(names);
        if (listed.size() != names.size() || !listed.equals(byName.keySet())) {
            throw new IllegalStateException(
                    "wegwijzer.conversation.skills lists " + names + " but the skills are " + byName.keySet());
        }
        this.inOrder = names.stream().map(byName::get).toList();
    }

    private List<Skill> orderFor(Conversation conversation, Input input) {
        String first = input instanceof Input.Button(String value) && value.contains(":")
                ? value.substring(0, value.indexOf(':'))
                : conversation.awaiting();
        List<Skill> order = new ArrayList<>(inOrder);
        order.sort(Comparator.comparingInt(skill -> {
            if (input instanceof Input.Text && skill instanceof HandOverSkill) {
                return 0;
            }
            return skill.name().equals(first) ? 1 : 2;
        }));
        return order;
    }

    private HandOverSkill handOver() {
        return inOrder.stream()
                .filter(HandOverSkill.class::isInstance)
                .map(HandOverSkill.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No skill hands over to a person"));
    }

    /** What the skills made of a turn: replies, and the change to the conversation besides them. */
    record Result(List<Reply> replies, UnaryOperator<Conversation> change, boolean erase) {}

    /** Asks the skills in order and gives what the first that wants the turn makes of it. */
    Result run(Conversation current, String inboundId, Input input, Optional<String> phone, Instant now) {
        for (Skill skill : orderFor(current, input)) {
            switch (skill.take(context(current, skill, inboundId, input, phone, now))) {
                case Outcome.NotMine() -> {}
                case Outcome.Say say -> {
                    return said(current, skill, say, inboundId, input, now);
                }
                case Outcome.HandOver over -> {
                    return handOver(current, inboundId, input, now, skill, over);
                }
                case Outcome.Run(String command) -> {
                    String words = input instanceof Input.Text(String text) ? text : "";
                    return run(current, inboundId, new Input.Command(command, words), Optional.empty(), now);
                }
                case Outcome.Erase(List<Reply> lastWords) -> {
                    return new Result(lastWords, UnaryOperator.identity(), true);
                }
            }
        }
        throw new IllegalStateException("No skill took the turn; the last in the list must take every turn");
    }

    /** What a skill says; an answer in between does not make the skill that waits for something forget it. */
    private Result said(
            Conversation current, Skill skill, Outcome.Say say, String inboundId, Input input, Instant now) {
        Optional<Reply> open = isInBetween(say)
                ? inOrder.stream()
                        .filter(other -> !other.equals(skill) && other.name().equals(current.awaiting()))
                        .findFirst()
                        .flatMap(other ->
                                other.stillAsks(context(current, other, inboundId, input, Optional.empty(), now)))
                : Optional.empty();
        List<Reply> replies = new ArrayList<>(say.replies());
        open.ifPresent(replies::add);
        return new Result(
                replies,
                conversation -> {
                    Conversation after = apply(conversation, skill, say);
                    return open.isPresent() ? after.awaiting(current.awaiting()) : after;
                },
                false);
    }

    private static boolean isInBetween(Outcome.Say say) {
        return !say.awaiting()
                && say.replies().stream()
                        .anyMatch(reply -> reply.kind() == Reply.Kind.ANSWER || reply.kind() == Reply.Kind.SMALLTALK);
    }

    private Conversation apply(Conversation conversation, Skill skill, Outcome.Say say) {
        return conversation
                .remembering(skill.name(), say.memory() == null ? null : json.valueToTree(say.memory()))
                .awaiting(say.awaiting() ? skill.name() : null)
                .withProfile(say.profile().apply(conversation.profile()))
                .reaching(say.reached());
    }

    private Result handOver(
            Conversation current, String inboundId, Input input, Instant now, Skill from, Outcome.HandOver over) {
        HandOverSkill person = handOver();
        Outcome.Say begun =
                person.begin(context(current, person, inboundId, input, Optional.empty(), now), over.reason());
        List<Reply> replies = new ArrayList<>(over.before());
        replies.addAll(begun.replies());
        return new Result(
                replies,
                conversation -> apply(
                                conversation.remembering(
                                        from.name(), over.memory() == null ? null : json.valueToTree(over.memory())),
                                person,
                                begun)
                        .reaching(over.reason() == HandOverReason.PILOT ? Set.of(Milestone.PILOT_INTEREST) : Set.of()),
                false);
    }

    private TurnContext context(
            Conversation current, Skill skill, String inboundId, Input input, Optional<String> phone, Instant now) {
        return new TurnContext(
                current,
                inboundId,
                input,
                phone,
                Optional.ofNullable(current.memory().get(skill.name())),
                now,
                json);
    }
}
