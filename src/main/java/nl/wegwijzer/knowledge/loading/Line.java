package nl.wegwijzer.knowledge.loading;

/**
 * A piece of curated text and where it stands.
 *
 * @param number the line in the file, counted from 1; of text over several lines the first
 */
public record Line(int number, String text) {}
