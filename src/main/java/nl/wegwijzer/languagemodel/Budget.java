package nl.wegwijzer.languagemodel;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many tokens may still be used today. Counted in this process; a restart begins anew. */
final class Budget {

    private final Clock clock;
    private final long daily;
    private final MeterRegistry meters;
    private LocalDate day;
    private long used;

    Budget(Clock clock, long daily, MeterRegistry meters) {
        this.clock = clock;
        this.daily = daily;
        this.meters = meters;
        this.day = LocalDate.now(clock);
    }

    synchronized boolean spent() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(day)) {
            day = today;
            used = 0;
        }
        return used >= daily;
    }

    synchronized void use(@Nullable Integer tokens) {
        if (tokens != null) {
            used += tokens;
            meters.counter("wegwijzer.model.tokens").increment(tokens);
        }
    }
}
