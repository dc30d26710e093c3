package nl.wegwijzer.handoff.dialogue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.Verdict;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.platform.Texts;

/**
 * What the employer says of the help after a case was closed: one question then, and one more thirty days later when the
 * employer agreed. Buttons carry the id of the case; a button of another conversation does nothing.
 */
public class Aftercare {

    private static final String HELPED = "geholpen-";
    private static final String MAY_ASK = "later-vragen-";
    private static final String RESULT = "gevolg-";
    private static final String WHY = "waarom-";
    private static final Map<String, Verdict.Helped> HELPED_WORDS =
            Map.of("ja", Verdict.Helped.YES, "deels", Verdict.Helped.PARTLY, "nee", Verdict.Helped.NO);
    private static final Map<String, Verdict.Result> RESULT_WORDS = Map.of(
            "geplaatst", Verdict.Result.PLACED,
            "proef", Verdict.Result.TRIAL,
            "loopt", Verdict.Result.PENDING,
            "niets", Verdict.Result.NOTHING);
    private static final Map<String, Verdict.Why> WHY_WORDS = Map.of(
            "kandidaat", Verdict.Why.NO_CANDIDATE,
            "regels", Verdict.Why.RULES,
            "tijd", Verdict.Why.NO_TIME,
            "anders", Verdict.Why.OTHER);
    private static final List<String> ASK_HELPED = List.of("geholpen-ja", "geholpen-deels", "geholpen-nee");
    private static final List<String> ASK_RESULT =
            List.of("gevolg-geplaatst", "gevolg-proef", "gevolg-loopt", "gevolg-niets");
    private static final List<String> ASK_WHY =
            List.of("waarom-kandidaat", "waarom-regels", "waarom-tijd", "waarom-anders");

    private final CaseStore store;
    private final Texts texts;
    private final Buttons buttons;
    private final Duration askLater;

    public Aftercare(CaseStore store, Texts texts, Duration askLater) {
        this.store = store;
        this.texts = texts;
        this.buttons = new Buttons(texts);
        this.askLater = askLater;
    }

    /** The names of the buttons under the news that a case was closed. */
    public static List<String> helped(CaseId id) {
        return of(id, ASK_HELPED);
    }

    /** The names of the buttons under the question what came of it. */
    public static List<String> result(CaseId id) {
        return of(id, ASK_RESULT);
    }

    private static List<String> of(CaseId id, List<String> names) {
        return names.stream().map(name -> name + ":" + id).toList();
    }

    /** Takes a button of these questions; empty when it is another. */
    Optional<Outcome.Say> button(TurnContext turn, String pressed) {
        String[] parts = pressed.split(":", 2);
        return parts.length < 2
                ? Optional.empty()
                : CaseId.parse(parts[1])
                        .flatMap(store::get)
                        .filter(of -> turn.conversation().id().value().equals(of.conversation()))
                        .flatMap(of -> answer(turn, of, parts[0]));
    }

    private Optional<Outcome.Say> answer(TurnContext turn, Case of, String name) {
        if (name.startsWith(HELPED)) {
            return Optional.ofNullable(HELPED_WORDS.get(name.substring(HELPED.length())))
                    .map(helped -> helped(turn, of, helped));
        }
        if (name.startsWith(MAY_ASK)) {
            return Optional.of(mayAsk(turn, of, name.endsWith("-ja")));
        }
        if (name.startsWith(RESULT)) {
            return Optional.ofNullable(RESULT_WORDS.get(name.substring(RESULT.length())))
                    .map(result -> result(turn, of, result));
        }
        return name.startsWith(WHY)
                ? Optional.ofNullable(WHY_WORDS.get(name.substring(WHY.length())))
                        .map(why -> why(turn, of, why))
                : Optional.empty();
    }

    private Outcome.Say helped(TurnContext turn, Case of, Verdict.Helped helped) {
        keep(turn, of, verdict -> verdict.with(helped));
        String key = helped == Verdict.Helped.NO ? "helped-not" : "helped";
        return say(
                turn,
                key,
                of(
                        of.id(),
                        helped == Verdict.Helped.NO
                                ? List.of(Buttons.START, MAY_ASK + "ja", MAY_ASK + "nee")
                                : List.of(MAY_ASK + "ja", MAY_ASK + "nee")));
    }

    private Outcome.Say mayAsk(TurnContext turn, Case of, boolean may) {
        if (may) {
            store.timetable().plan(CaseStore.Duty.ASK.of(of.id()), turn.now().plus(askLater));
        }
        keep(turn, of, verdict -> verdict.asking(may));
        return say(turn, may ? "may-ask" : "may-not-ask", List.of());
    }

    private Outcome.Say result(TurnContext turn, Case of, Verdict.Result result) {
        keep(turn, of, verdict -> verdict.with(result));
        return switch (result) {
            case PLACED, TRIAL -> say(turn, "result-good", List.of());
            case PENDING -> say(turn, "result-pending", of(of.id(), List.of(Buttons.START)));
            case NOTHING -> say(turn, "result-nothing", of(of.id(), ASK_WHY));
        };
    }

    private Outcome.Say why(TurnContext turn, Case of, Verdict.Why why) {
        keep(turn, of, verdict -> verdict.with(why));
        return say(turn, "result-why", of(of.id(), List.of(Buttons.START)));
    }

    private void keep(TurnContext turn, Case of, UnaryOperator<Verdict> change) {
        store.change(of.id(), current -> {
            Verdict next = change.apply(current.verdict());
            return new Changed.Done(
                    next.equals(current.verdict())
                            ? current
                            : Course.of(current, turn.now()).judged(next).done());
        });
    }

    private Outcome.Say say(TurnContext turn, String key, List<String> names) {
        return Outcome.say(
                Reply.of(Reply.Kind.HANDOFF, texts.get(key, turn.language()), buttons.of(turn.language(), names)));
    }
}
