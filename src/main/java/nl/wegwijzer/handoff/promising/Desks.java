package nl.wegwijzer.handoff.promising;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;
import org.jspecify.annotations.Nullable;

/** Which desk has a case, and which helps when that one cannot. */
public class Desks {

    /** The code of the desk for who works in all of the country, or does not know the region. */
    public static final String NATIONAL = Regions.NATIONAL;

    /** A desk that does not open for so long is away: more than a weekend with two holidays. */
    private static final Duration AWAY = Duration.ofDays(5);

    private final Regions regions;
    private final Texts texts;

    public Desks(Regions regions, Texts texts) {
        this.regions = regions;
        this.texts = texts;
    }

    /**
     * A desk.
     *
     * @param name   as part of a sentence: the advisers of ..
     * @param hours  when it works
     * @param listed whether we know a public contact point of it
     * @param rule   how fast it answers, where that was agreed
     */
    public record Desk(String code, String name, Region.OfficeHours hours, boolean listed, Region.Rule rule) {

        boolean away(ZonedDateTime now) {
            return Duration.between(now, hours.nextOpening(now)).compareTo(AWAY) >= 0;
        }
    }

    /**
     * Where a case goes.
     *
     * @param backup the desk that sees it too, because the first is not listed or away
     */
    public record Route(Desk desk, Optional<Desk> backup) {

        /** The desks whose advisers see the case. */
        public List<Desk> desks() {
            return Stream.concat(Stream.of(desk), backup.stream()).toList();
        }

        public @Nullable String backupCode() {
            return backup.map(Desk::code).orElse(null);
        }
    }

    /** The route to the desk of a code: with another desk beside it when nobody may be there. */
    public Route route(String code, Language language, ZonedDateTime now) {
        Desk desk = of(code, language);
        boolean needsHelp = !desk.listed() || desk.away(now);
        return new Route(desk, needsHelp ? fallback(desk, language) : Optional.empty());
    }

    /** The desks whose advisers see a case now. */
    public Route serving(Case of, Language language) {
        return new Route(
                of(of.region(), language), Optional.ofNullable(of.backup()).flatMap(code -> find(code, language)));
    }

    /** The desks that go on with a case: those that see it now, and one more when its own is away and nobody helps yet. */
    public Route again(Case of, ZonedDateTime now) {
        Route serving = serving(of, of.language());
        return new Route(
                serving.desk(),
                serving.backup().or(() -> route(of.region(), of.language(), now).backup()));
    }

    /** The desk that helps another: the one it agreed with, else the national one; the national desk has none. */
    private Optional<Desk> fallback(Desk desk, Language language) {
        return next(new Route(desk, Optional.empty()), language);
    }

    /**
     * The desk that is asked next when those of a route do not reply: the one that was agreed on, then the national one. Empty when
     * the national desk was asked already: there is nobody after it.
     */
    public Optional<Desk> next(Route asked, Language language) {
        Set<String> codes = asked.desks().stream().map(Desk::code).collect(Collectors.toSet());
        return codes.contains(NATIONAL)
                ? Optional.empty()
                : Stream.concat(asked.desk().rule().fallback().stream(), Stream.of(NATIONAL))
                        .filter(code -> !codes.contains(code))
                        .flatMap(code -> find(code, language).stream())
                        .findFirst();
    }

    /** The desk of a code; absent when no region has it. */
    public Optional<Desk> find(String code, Language language) {
        return code.equals(NATIONAL)
                ? Optional.of(national(language))
                : regions.region(code)
                        .map(region -> new Desk(
                                code,
                                region.name(),
                                region.hours(),
                                !region.desks().isEmpty(),
                                region.rule()));
    }

    /** The desk of a code; the national one when the region is no longer there. */
    public Desk of(String code, Language language) {
        return find(code, language).orElseGet(() -> national(language));
    }

    /** Works its own hours when they are known, else those of the first region: hours of desks hardly differ. */
    private Desk national(Language language) {
        Region national = regions.region(NATIONAL).orElseGet(() -> regions.all().getFirst());
        return new Desk(NATIONAL, texts.get("desk-national", language), national.hours(), true, national.rule());
    }
}
