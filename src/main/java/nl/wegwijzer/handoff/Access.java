package nl.wegwijzer.handoff;

import java.time.Instant;

/**
 * Something that was done with a case.
 *
 * @param action such as {@code read}, {@code claim} or {@code message}
 * @param by     id of who did it
 */
public record Access(Instant at, String action, String by) {}
