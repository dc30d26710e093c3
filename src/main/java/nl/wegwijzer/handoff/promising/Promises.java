package nl.wegwijzer.handoff.promising;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.HandoffProperties;
import nl.wegwijzer.handoff.Promise;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** What an employer may expect of a desk: whether it is open, and when there is a reply, counted in its office hours. */
public class Promises {

    private final Texts texts;
    private final Moments moments;
    private final Waits waits;
    private final Deadlines deadlines;

    public Promises(Texts texts, Moments moments, Waits waits, HandoffProperties settings) {
        this.texts = texts;
        this.moments = moments;
        this.waits = waits;
        this.deadlines = new Deadlines(moments, settings);
    }

    /** By when there is a reply, without the words. */
    public Deadlines deadlines() {
        return deadlines;
    }

    /**
     * A promise: who answers, when in office hours, and what happens outside them.
     *
     * @param why key of the first sentence: why the desk has the question now
     */
    public Promise make(
            int number, String why, Desks.Route route, HandOverReason reason, Language language, Instant now) {
        Desks.Desk desk = route.desk();
        Instant by = deadlines.firstReply(route, now);
        List<String> lines = new ArrayList<>();
        lines.add(texts.get(why, language, desk.name()) + " " + opening(desk, language, now));
        helper(route, "promise", language, now).ifPresent(lines::add);
        lines.add(texts.get("promise-reply", language, hours(route, now), moments.say(by, now, language)));
        queue(desk, language).ifPresent(lines::add);
        if (reason == HandOverReason.DISTRESS) {
            lines.add(texts.get("promise-distress", language));
        }
        lines.add(texts.get("promise-after-hours", language));
        lines.add(texts.get("promise-meanwhile", language));
        Instant remind = deadlines.remind(route, now);
        return new Promise(number, now, String.join("\n", lines), by, remind, null, null);
    }

    private long hours(Desks.Route route, Instant now) {
        return deadlines.within(deadlines.first(route, now)).toHours();
    }

    /**
     * Which desk gets the question too, why, and when it is open; empty when there is none.
     *
     * @param of what says it: {@code offer} or {@code promise}
     */
    public Optional<String> helper(Desks.Route route, String of, Language language, Instant now) {
        String why = route.desk().listed() ? "-away" : "-no-desk";
        return route.backup()
                .map(backup -> texts.get(of + why, language, backup.name()) + " " + opening(backup, language, now));
    }

    /** Whose advisers may reply, as part of a sentence. */
    public String who(Desks.Route route, Language language) {
        return route.backup()
                .map(backup -> texts.get("desks-two", language, route.desk().name(), backup.name()))
                .orElse(route.desk().name());
    }

    private Optional<String> queue(Desks.Desk desk, Language language) {
        Waits.Expected expected = waits.at(desk.code());
        return expected.usual().map(usual -> {
            String ahead = expected.ahead() == 0
                    ? texts.get("queue-none", language)
                    : texts.get(expected.ahead() == 1 ? "queue-one" : "queue-many", language, expected.ahead());
            return ahead + " " + texts.get("queue-usual", language, lasts(usual, language));
        });
    }

    private String lasts(Duration time, Language language) {
        return time.toMinutes() < 60
                ? texts.get("lasts-minutes", language, Math.max(5, (time.toMinutes() + 4) / 5 * 5))
                : texts.get(
                        time.toMinutes() <= 60 ? "lasts-hour" : "lasts-hours", language, (time.toMinutes() + 59) / 60);
    }

    /** The promise that takes the place of the one that a case has. */
    public Promise next(Case of, String why, Desks.Route route, Instant now) {
        return make(of.promise().number() + 1, why, route, of.reason(), of.language(), now);
    }

    /** The promise that a case has, as long as its moment is ahead; else one that runs again. */
    public Promise held(Case of, Desks.Route route, Instant now) {
        return ahead(of, now) ? of.promise() : renewed(of, route, now);
    }

    /**
     * The promise that runs again because another adviser is to reply; its words are still to be said. Who was told a moment that
     * is ahead does not wait longer.
     */
    public Promise renewed(Case of, Desks.Route route, Instant now) {
        Promise was = of.promise();
        Instant due = was.due();
        return due != null && ahead(of, now)
                ? was.renewed(due, was.remindAt())
                : was.renewed(deadlines.firstReply(route, now), deadlines.remind(route, now));
    }

    private static boolean ahead(Case of, Instant now) {
        Instant due = of.promise().due();
        return due != null && due.isAfter(now);
    }

    /** Whether the desk is open now and until when, or when it opens. */
    public String opening(Desks.Desk desk, Language language, Instant now) {
        ZonedDateTime local = moments.local(now);
        return desk.hours().openAt(local)
                ? desk.hours()
                        .closing(local.toLocalDate())
                        .map(closing -> texts.get("desk-open-until", language, moments.time(closing, language)))
                        .orElseGet(() -> texts.get("desk-open", language))
                : texts.get(
                        "desk-closed",
                        language,
                        moments.say(desk.hours().nextOpening(local).toInstant(), now, language));
    }

    /** How long a first reply to what is sent now takes at most, and until when that is. */
    public String within(Desks.Route route, Language language, Instant now) {
        String by = moments.say(deadlines.firstReply(route, now), now, language);
        return texts.get("desk-within", language, hours(route, now), by);
    }

    public String say(Instant moment, Instant now, Language language) {
        return moments.say(moment, now, language);
    }

    public ZonedDateTime local(Instant moment) {
        return moments.local(moment);
    }
}
