package nl.wegwijzer.support;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.conversation.skill.HandOverSkill;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.privacy.PersonalDataHolder;

/** Hands over to nobody, and remembers which conversations asked, so that erasing has something to erase. */
public class FakeDesk implements HandOverSkill, PersonalDataHolder {

    public static final String NAME = "adviseur";
    private final Set<String> cases = ConcurrentHashMap.newKeySet();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome take(TurnContext turn) {
        return switch (turn.input()) {
            case Input.Command(String name, String _) when NAME.equals(name) -> begin(turn, HandOverReason.ASKED_FOR);
            case Input.Button(String value) when value.startsWith(NAME + ":") -> begin(turn, HandOverReason.ASKED_FOR);
            default -> Outcome.notMine();
        };
    }

    @Override
    public Outcome.Say begin(TurnContext turn, HandOverReason reason) {
        cases.add(turn.conversation().id().value());
        return Outcome.say(Reply.of(
                Reply.Kind.HANDOFF,
                "Ik breng u bij de adviseurs van Groot Amsterdam. Zij zijn vandaag open tot 17.00 uur en antwoorden meestal"
                        + " binnen twee uur. Dit geef ik door: uw vraag over de Wajong. Klopt dat?",
                new Reply.Button("Ja, stuur door", NAME + ":ja"),
                new Reply.Button("Aanpassen", NAME + ":aanpassen"),
                new Reply.Button("Toch niet", NAME + ":nee")));
    }

    @Override
    public String holds() {
        return "handoff";
    }

    @Override
    public Map<String, Object> export(Subject subject) {
        return cases.contains(subject.conversation()) ? Map.of("cases", List.of("WW-1")) : Map.of();
    }

    @Override
    public int erase(Subject subject) {
        return cases.remove(subject.conversation()) ? 1 : 0;
    }
}
