package nl.wegwijzer.handoff.promising;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.Promise;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** What an employer may expect of a desk: whether it is open, and when there is a first reply, counted in its office hours. */
public class Promises {

    private static final Duration STEP = Duration.ofMinutes(5);

    private final Texts texts;
    private final Moments moments;
    private final Duration firstReplyWithin;

    public Promises(Texts texts, Moments moments, Duration firstReplyWithin) {
        this.texts = texts;
        this.moments = moments;
        this.firstReplyWithin = firstReplyWithin;
    }

    /**
     * A promise.
     *
     * @param why key of the first sentence: why the desk has the question now
     */
    public Promise make(int number, String why, Desks.Desk desk, Language language, Instant now) {
        Instant by =
                rounded(desk.hours().after(moments.local(now), firstReplyWithin).toInstant());
        List<String> lines = new ArrayList<>();
        lines.add(texts.get(why, language, desk.name()) + " " + opening(desk, language, now));
        lines.add(texts.get("promise-reply", language, firstReplyWithin.toHours(), moments.say(by, now, language)));
        if (!desk.listed()) {
            lines.add(texts.get("promise-no-desk", language));
        }
        lines.add(texts.get("promise-after-hours", language));
        lines.add(texts.get("promise-meanwhile", language));
        return new Promise(number, now, String.join("\n", lines), by, null);
    }

    /** Nobody promises 14.03: up to the next five minutes. */
    private static Instant rounded(Instant moment) {
        long past = Math.floorMod(moment.getEpochSecond(), STEP.toSeconds());
        return past == 0 && moment.getNano() == 0
                ? moment
                : Instant.ofEpochSecond(moment.getEpochSecond() - past).plus(STEP);
    }

    /** The promise that takes the place of the one that a case has. */
    public Promise next(Case of, String why, Desks.Desk desk, Instant now) {
        return make(of.promise().number() + 1, why, desk, of.language(), now);
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
    public String within(Language language) {
        return texts.get("desk-within", language, firstReplyWithin.toHours());
    }

    public String say(Instant moment, Instant now, Language language) {
        return moments.say(moment, now, language);
    }
}
