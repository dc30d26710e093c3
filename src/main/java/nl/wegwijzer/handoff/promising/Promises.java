package nl.wegwijzer.handoff.promising;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.HandoffProperties;
import nl.wegwijzer.handoff.Promise;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** What an employer may expect of a desk: whether it is open, and when there is a reply, counted in its office hours. */
public class Promises {

    private static final Duration STEP = Duration.ofMinutes(5);

    private final Texts texts;
    private final Moments moments;
    private final Waits waits;
    private final HandoffProperties settings;

    public Promises(Texts texts, Moments moments, Waits waits, HandoffProperties settings) {
        this.texts = texts;
        this.moments = moments;
        this.waits = waits;
        this.settings = settings;
    }

    /**
     * A promise: who answers, when in office hours, and what happens outside them.
     *
     * @param why key of the first sentence: why the desk has the question now
     */
    public Promise make(
            int number, String why, Desks.Route route, HandOverReason reason, Language language, Instant now) {
        Desks.Desk desk = route.desk();
        Desks.Desk first = route.backup()
                .filter(backup -> firstReply(backup, now).isBefore(firstReply(desk, now)))
                .orElse(desk);
        Instant by = firstReply(first, now);
        List<String> lines = new ArrayList<>();
        lines.add(texts.get(why, language, desk.name()) + " " + opening(desk, language, now));
        route.backup()
                .ifPresent(backup ->
                        lines.add(texts.get(desk.listed() ? "promise-away" : "promise-no-desk", language, backup.name())
                                + " " + opening(backup, language, now)));
        lines.add(texts.get("promise-reply", language, within(first).toHours(), moments.say(by, now, language)));
        queue(desk, language).ifPresent(lines::add);
        if (reason == HandOverReason.DISTRESS) {
            lines.add(texts.get("promise-distress", language));
        }
        lines.add(texts.get("promise-after-hours", language));
        lines.add(texts.get("promise-meanwhile", language));
        Instant remind = office(first, now, within(first).minus(remindBefore(first)));
        return new Promise(number, now, String.join("\n", lines), by, remind, null, null);
    }

    private java.util.Optional<String> queue(Desks.Desk desk, Language language) {
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

    /** When a reply to something that an employer writes now is due. */
    public Instant nextReplyBy(Desks.Desk desk, Instant now) {
        return office(desk, now, desk.rule().nextReply().orElse(settings.nextReplyWithin()));
    }

    /** When other advisers are asked to help with a promise that slipped just now. */
    public Instant escalateAt(Desks.Desk desk, Instant now) {
        return office(desk, now, settings.escalateAfter());
    }

    private Instant firstReply(Desks.Desk desk, Instant now) {
        return office(desk, now, within(desk));
    }

    private Duration within(Desks.Desk desk) {
        return desk.rule().firstReply().orElse(settings.firstReplyWithin());
    }

    private Duration remindBefore(Desks.Desk desk) {
        Duration half = within(desk).dividedBy(2);
        return settings.remindBefore().compareTo(half) < 0 ? settings.remindBefore() : half;
    }

    private Instant office(Desks.Desk desk, Instant now, Duration officeTime) {
        return rounded(desk.hours().after(moments.local(now), officeTime).toInstant());
    }

    /** Nobody promises 14.03: up to the next five minutes. */
    private static Instant rounded(Instant moment) {
        long past = Math.floorMod(moment.getEpochSecond(), STEP.toSeconds());
        return past == 0 && moment.getNano() == 0
                ? moment
                : Instant.ofEpochSecond(moment.getEpochSecond() - past).plus(STEP);
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

    /** How long a first reply takes at most, in words. */
    public String within(Desks.Desk desk, Language language) {
        return texts.get("desk-within", language, within(desk).toHours());
    }

    public String say(Instant moment, Instant now, Language language) {
        return moments.say(moment, now, language);
    }

    public ZonedDateTime local(Instant moment) {
        return moments.local(moment);
    }
}
