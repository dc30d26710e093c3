package nl.wegwijzer.platform;

/** Which letters a word has, as bits, so that most words need no comparison. Pure. */
public final class LetterBits {

    private LetterBits() {}

    /** The letters of a word; two letters may share a bit. */
    public static int of(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << (word.charAt(i) & 31);
        }
        return letters;
    }

    /** Whether so many typing errors may lie between two words: one error changes two bits at most. */
    public static boolean mayDifferBy(int errors, int one, int other) {
        return Integer.bitCount(one ^ other) <= 2 * errors;
    }
}
