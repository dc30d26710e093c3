package nl.wegwijzer.handoff.promising;

import java.time.Duration;
import java.util.Optional;

/** How long employers wait at a desk, as it was measured. */
public interface Waits {

    /**
     * What an employer may expect who comes now.
     *
     * @param ahead how many cases nobody has taken yet
     * @param usual the office time within which half of the first replies came; absent when there are too few to tell
     */
    record Expected(long ahead, Optional<Duration> usual) {
        public static final Expected UNKNOWN = new Expected(0, Optional.empty());
    }

    Expected at(String region);
}
