package nl.wegwijzer.handoff.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.RegionFigures;
import nl.wegwijzer.handoff.Verdict;
import nl.wegwijzer.handoff.notify.Ending;
import nl.wegwijzer.platform.EnumWord;

/** Adds up the cases of one desk. Used by one thread. */
class Tally {

    private static final String ERASED = "erased";

    private final String region;
    private final Map<String, Integer> byStatus = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Integer> helped = new TreeMap<>();
    private final Map<String, Integer> results = new TreeMap<>();
    private final Map<String, Integer> whys = new TreeMap<>();
    private final List<Duration> replies = new ArrayList<>();
    private int late;
    private int reopened;

    Tally(String region) {
        this.region = region;
    }

    void add(Case one, Instant now, Function<Case, Optional<Duration>> firstReply) {
        byStatus.merge(one.status().word(), 1, Integer::sum);
        reasons.merge(one.reasonWord(), 1, Integer::sum);
        late += one.late(now) ? 1 : 0;
        reopened += (int) one.events().stream()
                .filter(event -> event.what() == Case.What.REOPENED)
                .count();
        Case.Closing closing = one.closing();
        if (closing != null) {
            // What was closed in other words before is one of the rest: a figure has few words.
            String outcome =
                    Ending.fromWord(closing.outcome()).orElse(Ending.OTHER).word();
            outcomes.merge(one.erased() ? ERASED : outcome, 1, Integer::sum);
        }
        Verdict.Helped said = one.verdict().helped();
        if (said != null) {
            helped.merge(said.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        Verdict.Result result = one.verdict().result();
        if (result != null) {
            results.merge(result.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        Verdict.Why why = one.verdict().why();
        if (why != null) {
            whys.merge(EnumWord.of(why), 1, Integer::sum);
        }
        firstReply.apply(one).ifPresent(replies::add);
    }

    RegionFigures figures() {
        replies.sort(Duration::compareTo);
        return new RegionFigures(
                region,
                byStatus,
                late,
                reasons,
                outcomes,
                reopened,
                helped,
                results,
                whys,
                replies.size(),
                share(0.5),
                share(0.9));
    }

    /** The time within which this share of the first replies came. */
    private Optional<Duration> share(double share) {
        return replies.isEmpty()
                ? Optional.empty()
                : Optional.of(replies.get(
                        Math.clamp((int) Math.ceil(share * replies.size()) - 1, 0, replies.size() - 1)));
    }
}
