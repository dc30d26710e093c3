package nl.wegwijzer.knowledge;

import java.time.LocalDate;

/**
 * What an amount was before.
 *
 * @param amount what it is the amount of, in the editors' words
 * @param value  as it reads in Dutch, such as {@code € 1,01}
 * @param last   the last day on which it held
 */
public record Earlier(String amount, String value, LocalDate last) {}
