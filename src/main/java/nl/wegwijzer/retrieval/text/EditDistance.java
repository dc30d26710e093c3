package nl.wegwijzer.retrieval.text;

/** In how many changes one word becomes another: a letter more, less, other, or two neighbours swapped. */
final class EditDistance {

    private EditDistance() {}

    /** The number of changes, or more than {@code most} as soon as that is certain. */
    static int of(String one, String other, int most) {
        int width = other.length() + 1;
        int[] before = new int[width];
        int[] last = new int[width];
        int[] now = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j < width; j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
                least = Math.min(least, now[j]);
            }
            if (least > most) {
                return least;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[width - 1];
    }
}
