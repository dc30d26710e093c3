package nl.wegwijzer.languagemodel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** After a few failures in a row the model is left alone for a while, so that nobody waits for what does not come. */
final class Pause {

    private static final int FAILURES_MAX = 5;
    private static final Duration LENGTH = Duration.ofSeconds(30);

    private final Clock clock;
    private int failures;
    private Instant until = Instant.EPOCH;

    Pause(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean active() {
        return clock.instant().isBefore(until);
    }

    synchronized void note(boolean failed) {
        failures = failed ? failures + 1 : 0;
        if (failures >= FAILURES_MAX) {
            until = clock.instant().plus(LENGTH);
            failures = 0;
        }
    }
}
