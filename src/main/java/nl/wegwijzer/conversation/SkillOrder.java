package nl.wegwijzer.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wegwijzer.conversation.skill.HandOverSkill;
import nl.wegwijzer.conversation.skill.Skill;

/** Which skill is asked when: the configured order, with the one that is waiting for an answer, or that owns a button, first. */
class SkillOrder {

    private final List<Skill> inOrder;

    SkillOrder(List<String> names, List<Skill> skills) {
        Map<String, Skill> byName = skills.stream().collect(Collectors.toMap(Skill::name, Function.identity()));
        Set<String> listed = new HashSet<>(names);
        if (listed.size() != names.size() || !listed.equals(byName.keySet())) {
            throw new IllegalStateException(
                    "wegwijzer.conversation.skills lists " + names + " but the skills are " + byName.keySet());
        }
        this.inOrder = names.stream().map(byName::get).toList();
    }

    List<Skill> orderFor(Conversation conversation, Input input) {
        String first = input instanceof Input.Button(String value) && value.contains(":")
                ? value.substring(0, value.indexOf(':'))
                : conversation.awaiting();
        List<Skill> order = new ArrayList<>(inOrder);
        order.sort((a, b) -> Boolean.compare(b.name().equals(first), a.name().equals(first)));
        return order;
    }

    HandOverSkill handOver() {
        return inOrder.stream()
                .filter(HandOverSkill.class::isInstance)
                .map(HandOverSkill.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No skill hands over to a person"));
    }
}
