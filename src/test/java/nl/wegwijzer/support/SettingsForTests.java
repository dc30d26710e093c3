package nl.wegwijzer.support;

import java.time.Duration;
import nl.wegwijzer.handoff.HandoffProperties;

/** Settings as they are when nothing is configured, for tests without Spring. */
public final class SettingsForTests {

    public static final HandoffProperties HANDOFF = new HandoffProperties(
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofDays(30),
            Duration.ofDays(365),
            Duration.ofDays(180),
            Duration.ofSeconds(5),
            Duration.ofMinutes(5));

    private SettingsForTests() {}
}
