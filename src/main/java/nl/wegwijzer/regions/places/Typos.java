package nl.wegwijzer.regions.places;

/** How many typing errors lie between two words: a letter more, less, other, or two letters swapped. */
final class Typos {

    private Typos() {}

    /** How many errors a name of that length may hold and still be recognised. */
    static int allowed(int length) {
        if (length < 4) {
            return 0;
        }
        if (length < 7) {
            return 1;
        }
        return length < 13 ? 2 : 3;
    }

    /**
     * The number of errors (optimal string alignment), or more than {@code most} when there are more.
     *
     * @param most where counting may stop
     */
    static int between(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] twoBack = new int[other.length() + 1];
        int[] back = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            back[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = row[0];
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], back[j]) + 1, back[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], twoBack[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = twoBack;
            twoBack = back;
            back = row;
            row = spare;
        }
        return back[other.length()];
    }
}
