package nl.wegwijzer.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Verdict;
import nl.wegwijzer.platform.EnumWord;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.regions.Region;
import nl.wegwijzer.regions.Regions;

/** Words of the screens that depend on a case; templates call them {@code woorden}. Advisers read Dutch. */
class DeskWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH.mm", Locale.of("nl"));

    private final Texts texts;
    private final Regions regions;
    private final Clock clock;

    DeskWords(Texts texts, Regions regions, Clock clock) {
        this.texts = texts;
        this.regions = regions;
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
    List<String> reasons() {
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
    public String officeTime(Optional<Duration> time) {
        return time.map(this::lasts).orElse("–");
    }

    /** When a reply is due; empty when none is. */
    public String due(Case of) {
        Instant due = of.promise().due();
        return due == null || of.status() == CaseStatus.CLOSED ? "" : moment(due);
    }

    /** Whether the employer was helped. */
    public String helped(Verdict verdict) {
        Verdict.Helped said = verdict.helped();
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
    public String result(Verdict verdict) {
        return Stream.of(
                        Optional.ofNullable(verdict.result()).map(EnumWord::of).map(this::resultWord),
                        Optional.ofNullable(verdict.why()).map(EnumWord::of).map(this::whyWord))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    public String helpedWord(String word) {
        return word("helped-" + word);
    }

    public String action(String action) {
        return word("action-" + action);
    }

    /**
     * What happened, and by whom.
     *
     * @param names of the team, by id; the id itself is shown when nobody is known by it any more
     */
    public String event(Case.Event event, Map<String, String> names) {
        String detail = event.what() == Case.What.TRANSFERRED
                ? regions.region(event.detail())
                        .map(Region::name)
                        .orElseGet(() -> names.getOrDefault(event.detail(), event.detail()))
                : event.detail();
        String by = names.getOrDefault(event.by(), event.by());
        return texts.get("event-" + EnumWord.of(event.what()), Language.NL, by, detail);
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
        return texts.get("refused-" + EnumWord.of(why), Language.NL, owner);
    }

    String word(String key) {
        return texts.get(key, Language.NL);
    }
}
