package nl.wegwijzer.handoff.figures;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Figures;
import nl.wegwijzer.handoff.RegionFigures;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.promising.Desks;
import nl.wegwijzer.handoff.promising.Waits;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.access.Staff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Counts all cases now and then. The cases are the only source, so a crash never counts anything twice, and an erased case still
 * counts. What is asked between two counts gets the last one.
 */
public class CountedFigures implements Figures, Waits {

    private static final Logger LOG = LoggerFactory.getLogger(CountedFigures.class);
    /** So many first replies say something of the next one. */
    private static final int ENOUGH = 5;

    private final CaseStore store;
    private final Desks desks;
    private final Clock clock;
    private final MultiGauge cases;
    private final MultiGauge replies;
    private volatile Counted last;

    private record Counted(Instant at, Map<String, RegionFigures> byRegion) {}

    public CountedFigures(CaseStore store, Desks desks, MeterRegistry meters, Clock clock) {
        this.store = store;
        this.desks = desks;
        this.clock = clock;
        this.cases = MultiGauge.builder("wegwijzer.cases").register(meters);
        this.replies =
                MultiGauge.builder("wegwijzer.cases.reply.office.minutes").register(meters);
        this.last = new Counted(Instant.EPOCH, Map.of());
    }

    @Scheduled(fixedDelayString = "${wegwijzer.handoff.count:5m}")
    public void count() {
        try {
            Map<String, Tally> tallies = new TreeMap<>();
            Stream.of(CaseStatus.values())
                    .flatMap(store::all)
                    .forEach(one -> tallies.computeIfAbsent(one.region(), Tally::new)
                            .add(one, clock.instant(), this::officeTime));
            Map<String, RegionFigures> byRegion = new TreeMap<>();
            tallies.forEach((region, tally) -> byRegion.put(region, tally.figures()));
            last = new Counted(clock.instant(), Map.copyOf(byRegion));
            publish(byRegion.values().stream().toList());
        } catch (DataAccessException storeAway) {
            LOG.warn(
                    "Redis is away, cases are counted later: {}",
                    storeAway.getClass().getSimpleName());
        }
    }

    private Optional<Duration> officeTime(Case of) {
        Instant kept = of.promise().keptAt();
        return kept == null
                ? Optional.empty()
                : Optional.of(desks.of(of.region(), Language.NL)
                        .hours()
                        .between(of.promise().madeAt().atZone(clock.getZone()), kept.atZone(clock.getZone())));
    }

    private void publish(List<RegionFigures> figures) {
        List<MultiGauge.Row<?>> counts = new ArrayList<>();
        List<MultiGauge.Row<?>> times = new ArrayList<>();
        for (RegionFigures one : figures) {
            one.byStatus().forEach((status, number) -> counts.add(row(one, "status", status, number)));
            counts.add(row(one, "status", "late", one.late()));
            one.reasons().forEach((word, number) -> counts.add(row(one, "reason", word, number)));
            one.outcomes().forEach((word, number) -> counts.add(row(one, "outcome", word, number)));
            one.whys().forEach((word, number) -> counts.add(row(one, "why", word, number)));
            one.helped().forEach((word, number) -> counts.add(row(one, "helped", word, number)));
            one.results().forEach((word, number) -> counts.add(row(one, "result", word, number)));
            counts.add(row(one, "reopened", "times", one.reopened()));
            one.median().ifPresent(time -> times.add(row(one, "share", "0.5", time.toMinutes())));
            one.ninetieth().ifPresent(time -> times.add(row(one, "share", "0.9", time.toMinutes())));
        }
        cases.register(counts, true);
        replies.register(times, true);
    }

    private static MultiGauge.Row<?> row(RegionFigures of, String what, String word, Number number) {
        return MultiGauge.Row.of(Tags.of("region", of.region(), "what", what, "word", word), number);
    }

    @Override
    public List<RegionFigures> of(Staff by) {
        return last.byRegion().values().stream()
                .filter(one -> by.sees(one.region()))
                .sorted(java.util.Comparator.comparing(RegionFigures::region))
                .toList();
    }

    @Override
    public Instant asOf() {
        return last.at();
    }

    @Override
    public Expected at(String region) {
        RegionFigures known = last.byRegion().get(region);
        return known == null || known.firstReplies() < ENOUGH
                ? Expected.UNKNOWN
                : new Expected(known.with(CaseStatus.OPEN), known.median());
    }
}
