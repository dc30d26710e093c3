package nl.wegwijzer.handoff.promising;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** Says moments the way people do: today at 15.00, tomorrow at 9.00, Monday 23 November at 9.00. */
public class Moments {

    private static final Map<Language, DateTimeFormatter> TIMES = Map.of(
            Language.NL, DateTimeFormatter.ofPattern("H.mm", Language.NL.locale()),
            Language.EN, DateTimeFormatter.ofPattern("H:mm", Language.EN.locale()));
    private static final Map<Language, DateTimeFormatter> DAYS = Map.of(
            Language.NL, DateTimeFormatter.ofPattern("EEEE d MMMM", Language.NL.locale()),
            Language.EN, DateTimeFormatter.ofPattern("EEEE d MMMM", Language.EN.locale()));

    private final Texts texts;
    private final ZoneId zone;

    public Moments(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    public ZonedDateTime local(Instant moment) {
        return moment.atZone(zone);
    }

    /** Only the time of day. */
    public String time(ZonedDateTime moment, Language language) {
        return moment.format(TIMES.get(language));
    }

    /** A moment in the future as seen from now. */
    public String say(Instant moment, Instant now, Language language) {
        ZonedDateTime then = local(moment);
        String time = time(then, language);
        long days = ChronoUnit.DAYS.between(local(now).toLocalDate(), then.toLocalDate());
        if (days == 0) {
            return texts.get("moment-today", language, time);
        }
        if (days == 1) {
            return texts.get("moment-tomorrow", language, time);
        }
        return texts.get("moment-day", language, then.format(DAYS.get(language)), time);
    }
}
