package nl.wegwijzer.knowledge;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An amount, percentage, term or date that pages refer to, as far as its end goes.
 *
 * @param name       how pages refer to it, such as {@code no-riskpolis.melden-binnen}
 * @param file       where it stands, within the knowledge folder
 * @param knownUntil the last day for which the editors know it; absent when it has no end, or ended for good
 */
public record Amount(String name, String file, Optional<LocalDate> knownUntil) {}
