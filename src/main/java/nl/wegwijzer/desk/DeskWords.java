package nl.wegwijzer.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Team;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;
import org.jspecify.annotations.Nullable;

/** Words of the screens that depend on a case; templates call them {@code woorden}. Advisers read Dutch. */
class DeskWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH.mm", Locale.of("nl"));

    private final Texts texts;
    private final Regions regions;
    private final Team team;
    private final Clock clock;

    DeskWords(Texts texts, Regions regions, Team team, Clock clock) {
        this.texts = texts;
        this.regions = regions;
        this.team = team;
        this.clock = clock;
    }

    public String region(String code) {
        return regions.region(code).map(Region::name).orElseGet(() -> word("national"));
    }

    public String status(Case of) {
        return word("status-" + (of.erased() ? "erased" : of.status().word()));
    }

    public String reason(Case of) {
        return word("reason-" + of.reasonWord());
    }

    /** The reasons by their words, in the order of the alphabet. */
    java.util.List<String> reasons() {
        return texts.keys().stream()
                .filter(key -> key.startsWith("reason-"))
                .map(key -> key.substring("reason-".length()))
                .sorted()
                .toList();
    }

    public String reasonWord(String word) {
        return word("reason-" + word);
    }

    /** A duration of office time, in minutes or hours; a dash when it is not known. */
    public String officeTime(java.util.Optional<Duration> time) {
        return time.map(this::lasts).orElse("–");
    }

    /** When a reply is due; empty when none is. */
    public String due(Case of) {
        Instant due = of.promise().due();
        return due == null || of.status() == nl.wegwijzer.handoff.CaseStatus.CLOSED ? "" : moment(due);
    }

    /** Whether the employer was helped. */
    public String helped(nl.wegwijzer.handoff.Verdict verdict) {
        nl.wegwijzer.handoff.Verdict.Helped said = verdict.helped();
        return said == null ? "" : word("helped-" + said.name().toLowerCase(Locale.ROOT));
    }

    public String resultWord(String word) {
        return word("result-" + word);
    }

    /** Why nothing came of it, by the word of the figures. */
    public String whyWord(String word) {
        return word("why-" + word);
    }

    public String outcomeWord(String word) {
        return texts.keys().contains("outcome-" + word) ? word("outcome-" + word) : word;
    }

    /** The words of a case's verdict after whether it helped: what came of it, and why nothing did. */
    public String result(nl.wegwijzer.handoff.Verdict verdict) {
        return java.util.stream.Stream.of(
                        lower(verdict.result()).map(word -> resultWord(word)),
                        lower(verdict.why()).map(word -> whyWord(word)))
                .flatMap(java.util.Optional::stream)
                .collect(java.util.stream.Collectors.joining(", "));
    }

    private static java.util.Optional<String> lower(@Nullable Enum<?> value) {
        return java.util.Optional.ofNullable(value)
                .map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public String helpedWord(String word) {
        return word("helped-" + word);
    }

    public String action(String action) {
        return word("action-" + action);
    }

    public String event(Case.Event event) {
        String name = event.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String detail = event.what() == Case.What.TRANSFERRED
                ? regions.region(event.detail()).map(Region::name).orElseGet(() -> who(event.detail()))
                : event.detail();
        return texts.get("event-" + name, Language.NL, who(event.by()), detail);
    }

    /** The name of an adviser, or the id when nobody is known by it any more. */
    public String who(String id) {
        return team.find(id)
                .map(Team.Member::adviser)
                .map(nl.wegwijzer.handoff.Adviser::shown)
                .orElse(id);
    }

    public String author(Case.Message message) {
        return switch (message.from()) {
            case EMPLOYER -> word("from-employer");
            case ADVISER -> message.by();
            case INTERNAL -> texts.get("from-internal", Language.NL, message.by());
        };
    }

    /** How long the employer has been waiting; empty when nobody waits. */
    public String waiting(Case of) {
        return of.waitingSince()
                .map(since -> lasts(Duration.between(since, clock.instant())))
                .orElse("");
    }

    public boolean late(Case of) {
        return of.late(clock.instant());
    }

    public boolean dueSoon(Case of) {
        return of.dueSoon(clock.instant());
    }

    public String moment(Instant moment) {
        return moment.atZone(clock.getZone()).format(MOMENT);
    }

    private String lasts(Duration time) {
        if (time.toMinutes() < 1) {
            return word("just-now");
        }
        if (time.toHours() < 1) {
            return texts.get("minutes", Language.NL, time.toMinutes());
        }
        return time.toDays() < 1
                ? texts.get(time.toHours() == 1 ? "hour" : "hours", Language.NL, time.toHours())
                : texts.get(time.toDays() == 1 ? "day" : "days", Language.NL, time.toDays());
    }

    /** Why a change could not be made. */
    String refused(Changed.Why why, String owner) {
        return texts.get("refused-" + why.name().toLowerCase(Locale.ROOT).replace('_', '-'), Language.NL, owner);
    }

    String word(String key) {
        return texts.get(key, Language.NL);
    }
}
