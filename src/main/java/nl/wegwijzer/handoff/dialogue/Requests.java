package nl.wegwijzer.handoff.dialogue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.platform.Texts;

/**
 * What an employer can want of a question that is with an adviser, besides talking: to be called, to add something, to take it
 * back, to hear how it stands. Each is typed in a few words or pressed, and asks one thing at most.
 */
class Requests {

    /** Outcome of a case that the employer took back. */
    static final String WITHDRAWN = "ingetrokken";
    /** Longer messages tell a story, in which such words stand for something else. */
    private static final int WORDS_MAX = 12;

    private final CaseStore store;
    private final LiveCases cases;
    private final Standing standing;
    private final Texts texts;
    private final Duration keepContent;
    private final Words words;
    private final Buttons buttons;

    Requests(CaseStore store, LiveCases cases, Standing standing, Texts texts, Duration keepContent) {
        this.store = store;
        this.cases = cases;
        this.standing = standing;
        this.texts = texts;
        this.keepContent = keepContent;
        this.words = new Words(texts);
        this.buttons = new Buttons(texts);
    }

    /**
     * What such a wish, or the reply to what was asked for one, leads to; absent when the message is something else.
     *
     * @param adding takes words for the adviser with the case, and says so
     */
    Optional<Outcome> take(Case live, TurnContext turn, String text, BiFunction<Case, String, Outcome> adding) {
        Optional<Asking> asked = turn.awaited(AdviserSkill.NAME) ? turn.memory(Asking.class) : Optional.empty();
        return asked.flatMap(one -> replied(live, turn, one.what(), text, adding))
                .or(() -> wished(live, turn, text, adding));
    }

    private Optional<Outcome> replied(
            Case live, TurnContext turn, Asking.What asked, String text, BiFunction<Case, String, Outcome> adding) {
        boolean no = words.mean("no", text);
        return switch (asked) {
            case NUMBER ->
                turn.phone()
                        .map(phone -> callOn(live, turn, phone))
                        .or(() -> no ? Optional.of(say(turn, "call-none")) : Optional.empty())
                        .or(() -> Asking.looksLikeNumber(text)
                                ? Optional.of(askNumber(turn, "call-unclear"))
                                : Optional.empty());
            case WITHDRAWAL ->
                no
                        ? Optional.of(kept(live, turn))
                        : words.mean("yes", text) ? Optional.of(withdraw(live, turn)) : Optional.empty();
            case ADDITION ->
                no || words.mention("status", text)
                        ? Optional.of(kept(live, turn))
                        : isQuestion(text) ? Optional.empty() : Optional.of(adding.apply(live, text));
        };
    }

    private Optional<Outcome> wished(
            Case live, TurnContext turn, String text, BiFunction<Case, String, Outcome> adding) {
        if (words.mean("call", text)) {
            return Optional.of(askNumber(turn, "call-ask"));
        }
        boolean few = Words.count(text) <= WORDS_MAX;
        if (few && live.story().phone() != null && words.mention("number", text)) {
            return Optional.of(askNumber(turn, "call-ask"));
        }
        if (live.adviserHasTalk()) {
            return Optional.empty();
        }
        if (few && !live.status().owned() && (words.mention("withdraw", text) || words.mention("solved", text))) {
            return Optional.of(ask(turn, Asking.What.WITHDRAWAL, "withdraw-ask", Buttons.WITHDRAW, Buttons.LEAVE));
        }
        if (words.begin("tell", text)) {
            return Optional.of(adding.apply(live, text));
        }
        if (few && words.mention("add", text)) {
            String told = text.substring(text.indexOf(':') + 1).strip();
            if (told.length() < text.strip().length() && told.contains(" ")) {
                return Optional.of(adding.apply(live, told));
            }
            return Optional.of(ask(turn, Asking.What.ADDITION, "add-ask", Buttons.LEAVE));
        }
        return few && words.mention("status", text) ? Optional.of(kept(live, turn)) : Optional.empty();
    }

    /** "Wat is loonwaarde eigenlijk?" is for the assistant. */
    private boolean isQuestion(String text) {
        return text.strip().endsWith("?") && words.begin("question-word", text);
    }

    Outcome.Say askNumber(TurnContext turn, String key) {
        return ask(turn, Asking.What.NUMBER, key);
    }

    private Outcome.Say ask(TurnContext turn, Asking.What what, String key, String... choices) {
        Reply asked =
                Reply.of(Reply.Kind.HANDOFF, texts.get(key, turn.language()), buttons.of(turn.language(), choices));
        return Outcome.ask(List.of(asked), Asking.of(what));
    }

    /** The number goes to the case alone; what is said, and so kept in the talk, names its last figures only. */
    private Outcome callOn(Case live, TurnContext turn, String phone) {
        cases.change(live, turn, course -> course.callAsked(phone));
        return say(turn, "call-noted", phone.substring(phone.length() - Asking.SHOWN));
    }

    /** Ends the case for the employer, as long as no adviser has it; what was said is let go after the same time as always. */
    Outcome withdraw(Case live, TurnContext turn) {
        store.timetable().plan(CaseStore.Duty.STRIP.of(live.id()), turn.now().plus(keepContent));
        Case now = cases.change(live, turn, course -> course.owned() ? course : course.closed(WITHDRAWN, ""));
        return now.status() == CaseStatus.CLOSED
                ? say(turn, "withdrawn", standing.who(live, turn))
                : say(turn, "withdraw-late");
    }

    private Outcome kept(Case live, TurnContext turn) {
        return Outcome.say(standing.status(live, turn, "status-open"));
    }

    private Outcome say(TurnContext turn, String key, Object... arguments) {
        return Outcome.say(Reply.of(Reply.Kind.HANDOFF, texts.get(key, turn.language(), arguments)));
    }
}
