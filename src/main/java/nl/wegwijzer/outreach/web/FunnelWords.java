package nl.wegwijzer.outreach.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalLong;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.counting.Funnel;
import nl.wegwijzer.outreach.counting.Step;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import org.jspecify.annotations.Nullable;

/** Words of the screens that depend on a campaign; templates call them {@code woorden}. Ambassadors read Dutch. */
record FunnelWords(Texts texts, Clock clock) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.of("nl"));

    public String step(Step step) {
        return texts.get("step-" + step.word(), Language.NL);
    }

    public String number(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : texts.get("hidden", Language.NL);
    }

    /** The largest number of a funnel, for the length of bars. */
    public long most(Funnel funnel) {
        return Math.max(
                1,
                funnel.shown().values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(1));
    }

    public String about(OptionalLong people) {
        return people.isPresent() && people.getAsLong() > 0
                ? texts.get("about", Language.NL, people.getAsLong())
                : number(people);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }

    public String standing(Campaign campaign) {
        return texts.get("standing-" + campaign.standing(clock.instant()).name().toLowerCase(Locale.ROOT), Language.NL);
    }

    public boolean live(Campaign campaign) {
        return campaign.standing(clock.instant()) == Campaign.Standing.LIVE;
    }

    public String word(String key, Object... arguments) {
        return texts.get(key, Language.NL, arguments);
    }
}
