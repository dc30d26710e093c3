package nl.wegwijzer.outreach.print;

import java.util.Optional;

/** What a campaign can be printed on. */
public enum Paper {
    /** On the wall. */
    A4("a4", 210, 297),
    /** In the hand. */
    A5("a5", 148, 210),
    /** On a screen, 16 to 9. */
    SLIDE("dia", 320, 180);

    private final String word;
    private final int width;
    private final int height;

    Paper(String word, int width, int height) {
        this.word = word;
        this.width = width;
        this.height = height;
    }

    /** The word in addresses. */
    public String word() {
        return word;
    }

    /** In millimetres. */
    public int width() {
        return width;
    }

    /** In millimetres. */
    public int height() {
        return height;
    }

    /** The measure from which all others on it follow, in points. */
    public double base() {
        return this == SLIDE ? 14.2 : 10.0 * width / A4.width;
    }

    public static Optional<Paper> of(String word) {
        return java.util.Arrays.stream(values())
                .filter(paper -> paper.word.equals(word))
                .findFirst();
    }
}
