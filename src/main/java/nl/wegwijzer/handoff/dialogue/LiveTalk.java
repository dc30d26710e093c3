package nl.wegwijzer.handoff.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.skill.Outcome;
import nl.wegwijzer.conversation.skill.TurnContext;
import nl.wegwijzer.handoff.Adviser;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.Course;
import nl.wegwijzer.handoff.Promise;
import nl.wegwijzer.handoff.keeping.Absences;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.handoff.promising.Promises;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Turns of an employer who has a case. Until an adviser has claimed it the assistant answers as usual; then what is typed goes
 * to the adviser and the assistant is silent, until the case is closed or the employer takes the assistant back.
 */
public class LiveTalk {

    private final LiveCases cases;
    private final Requests requests;
    private final Desks desks;
    private final Promises promises;
    private final Texts texts;
    private final Absences absences;
    private final Words words;
    private final Buttons buttons;
    private final AfterHours afterHours;
    private final Standing standing;

    /** @param keepContent how long what was said is kept after a case ended */
    public LiveTalk(
            CaseStore store,
            Desks desks,
            Promises promises,
            ApplicationEventPublisher events,
            Absences absences,
            Duration keepContent,
            Texts texts) {
        this.cases = new LiveCases(store, events);
        this.desks = desks;
        this.promises = promises;
        this.texts = texts;
        this.absences = absences;
        this.words = new Words(texts);
        this.buttons = new Buttons(texts);
        this.afterHours = new AfterHours(desks, promises, texts);
        this.standing = new Standing(desks, promises, texts);
        this.requests = new Requests(store, cases, standing, texts, keepContent);
    }

    public Outcome text(Case live, TurnContext turn, String text) {
        return requests.take(live, turn, text, (current, more) -> asked(current, turn, more))
                .orElseGet(() -> talked(live, turn, text));
    }

    private Outcome talked(Case live, TurnContext turn, String text) {
        if (!live.adviserHasTalk()) {
            return words.mean("person", text) ? asked(live, turn, "") : Outcome.notMine();
        }
        Optional<String> command = words.command(text);
        if (command.isPresent()) {
            return new Outcome.Run(command.get());
        }
        if (words.mean("back", text)) {
            return back(live, turn);
        }
        Case now = cases.change(live, turn, course -> heard(course, live, turn, text));
        return switch (now.status()) {
            case CLAIMED, WAITING -> Outcome.say(afterHours.notice(now, turn), null);
            case OPEN -> say(Reply.of(Reply.Kind.HANDOFF, now.promise().text()));
            case CLOSED -> Outcome.notMine();
        };
    }

    /** What was said goes to who has the case; when that adviser is away, to all of the desk, with a promise that runs again. */
    private Course heard(Course course, Case live, TurnContext turn, String text) {
        Instant now = turn.now();
        Desks.Route route = desks.again(live, promises.local(now));
        course.heard(turn.inboundId(), text, promises.deadlines().nextReply(route, now));
        Adviser owner = live.owner();
        if (owner == null || !absences.isAway(owner.id())) {
            return course;
        }
        Promise promise = promises.renewed(live, route, now);
        Instant due = Objects.requireNonNullElse(promise.due(), promise.firstReplyBy());
        String told = texts.get(
                "owner-away",
                live.language(),
                promises.who(route, live.language()),
                promises.say(due, now, live.language()));
        return course.released("").promised(promise.saying(told)).helpedBy(route.backupCode());
    }

    /** The employer wants a person and has one coming: what was typed is passed on, and the promise repeated. */
    public Outcome.Say asked(Case live, TurnContext turn, String text) {
        if (text.isBlank() || words.mean("person", text)) {
            return live.status().owned() ? talk(live, turn) : status(live, turn, "status-open");
        }
        Case now = cases.change(live, turn, course -> heard(course, live, turn, text));
        if (!now.status().owned()) {
            return status(now, turn, "status-added");
        }
        List<Reply> replies = new ArrayList<>(talk(now, turn).replies());
        replies.addAll(afterHours.notice(now, turn));
        return Outcome.say(replies, null);
    }

    public Outcome button(Case live, TurnContext turn, String pressed) {
        return switch (pressed) {
            case Buttons.BACK -> back(live, turn);
            case Buttons.TALK -> talk(live, turn);
            case Buttons.CALL -> requests.askNumber(turn, "call-ask");
            case Buttons.WITHDRAW -> requests.withdraw(live, turn);
            case Buttons.WAIT -> say(standing.waiting(live, turn));
            case Buttons.NATIONAL -> nationally(live, turn);
            default -> live.status().owned() ? talk(live, turn) : status(live, turn, "status-open");
        };
    }

    private Outcome.Say status(Case live, TurnContext turn, String key) {
        return say(standing.status(live, turn, key));
    }

    private Outcome.Say back(Case live, TurnContext turn) {
        if (!live.status().owned()) {
            return say(handoff(turn, "back-open", desk(live).name()));
        }
        if (!live.botHasTalk()) {
            cases.change(live, turn, course -> course.botBack(true));
        }
        return say(Reply.of(
                Reply.Kind.HANDOFF,
                texts.get("back", turn.language(), name(live, turn.language(), "your-adviser")),
                buttons.of(turn.language(), Buttons.TALK)));
    }

    private Outcome.Say talk(Case live, TurnContext turn) {
        if (!live.status().owned()) {
            return status(live, turn, "status-open");
        }
        if (live.botHasTalk()) {
            cases.change(live, turn, course -> course.botBack(false));
        }
        return say(Reply.of(
                Reply.Kind.HANDOFF,
                texts.get("talk", turn.language(), name(live, turn.language(), "an-adviser")),
                buttons.of(turn.language(), Buttons.BACK)));
    }

    /** To the national desk, with a new promise; only when nobody of the regional desk has it yet. */
    private Outcome.Say nationally(Case live, TurnContext turn) {
        if (live.status().owned()) {
            return talk(live, turn);
        }
        if (live.region().equals(Desks.NATIONAL)) {
            return status(live, turn, "status-open");
        }
        Desks.Route national = desks.route(Desks.NATIONAL, turn.language(), promises.local(turn.now()));
        Promise promise = promises.next(live, "promise-transferred", national, turn.now());
        Case now = cases.change(live, turn, course -> course.transferredTo(Desks.NATIONAL, promise, ""));
        return say(Reply.of(Reply.Kind.HANDOFF, now.promise().text()));
    }

    private Desks.Desk desk(Case live) {
        return desks.of(live.region(), live.language());
    }

    private String name(Case live, Language language, String unnamed) {
        Adviser owner = live.owner();
        return owner == null || owner.name().isBlank() ? texts.get(unnamed, language) : owner.name();
    }

    private Reply handoff(TurnContext turn, String key, Object... arguments) {
        return Reply.of(Reply.Kind.HANDOFF, texts.get(key, turn.language(), arguments));
    }

    private static Outcome.Say say(Reply... replies) {
        return Outcome.say(replies);
    }
}
