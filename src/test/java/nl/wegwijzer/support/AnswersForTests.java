package nl.wegwijzer.support;

import java.time.LocalDate;
import java.util.List;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.Skill;
import nl.wegwijzer.conversation.skill.TurnContext;

/** Answers everything with one source; hands over on "afgewezen", "pilot starten" and "iemand spreken", finds nothing on "xyz". */
public final class AnswersForTests implements Skill {

    @Override
    public String name() {
        return "antwoord";
    }

    @Override
    public Outcome take(TurnContext turn) {
        if (!(turn.input() instanceof Input.Text(String text))) {
            return Outcome.say(Reply.of(Reply.Kind.NOTICE, "Stel uw vraag."));
        }
        if (text.contains("afgewezen")) {
            return new Outcome.HandOver(HandOverReason.JUDGEMENT, List.of(), null);
        }
        if (text.contains("pilot starten")) {
            return new Outcome.HandOver(HandOverReason.PILOT, List.of(), null);
        }
        if (text.contains("iemand spreken")) {
            return new Outcome.HandOver(HandOverReason.ASKED_FOR, List.of(), null);
        }
        if (text.contains("xyz")) {
            return Outcome.say(Reply.of(
                    Reply.Kind.HANDOFF,
                    "Daar vind ik niets over.",
                    new Reply.Button("Praat met een adviseur", "adviseur:start/geen-antwoord"),
                    new Reply.Button("Adviseur", "adviseur:start")));
        }
        if (text.contains("levensgevaar")) {
            return Outcome.say(Reply.of(Reply.Kind.HANDOFF, "Antwoord op: " + text));
        }
        return Outcome.say(List.of(answer(text)), null);
    }

    private static Reply answer(String text) {
        Reply.Source source = new Reply.Source(
                "no-riskpolis",
                "bedrag",
                "No-riskpolis: hoeveel?",
                "https://example.nl/no-risk",
                LocalDate.of(2026, 11, 22),
                null,
                "Een passage.");
        return new Reply(
                Reply.Kind.ANSWER,
                "Antwoord op: " + text + " [1]",
                List.of(source),
                List.of(new Reply.Button("Hoe vraag ik dit aan?", "antwoord:no-riskpolis#aanvragen")),
                true,
                null,
                Reply.Mode.CURATED);
    }
}
