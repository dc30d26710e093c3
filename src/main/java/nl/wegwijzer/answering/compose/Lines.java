package nl.wegwijzer.answering.compose;

import java.util.ArrayList;
import java.util.List;

/** Lines within a length: what must be there first, then what fits. */
final class Lines {

    private final int max;
    private final List<String> kept = new ArrayList<>();
    private int length;
    private boolean cut;

    Lines(int max) {
        this.max = max;
    }

    void must(String line) {
        kept.add(line);
        length += line.length() + 1;
    }

    void may(String line) {
        if (cut || length + line.length() > max) {
            cut = true;
            return;
        }
        must(line);
    }

    /** Lines that stand together or not at all, and that nobody misses. */
    boolean fits(String lines) {
        boolean fits = !cut && length + lines.length() <= max;
        if (fits) {
            must(lines);
        }
        return fits;
    }

    boolean cut() {
        return cut;
    }

    String text() {
        return String.join("\n", kept);
    }
}
