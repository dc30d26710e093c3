package nl.wegwijzer.evaluation.report;

import java.util.Locale;
import nl.wegwijzer.evaluation.Tally;

/** The questions of one kind or topic, in both halves, with bars of up to {@value #FULL} units. */
public record Group(String name, Tally tuning, Tally reporting) {

    private static final int FULL = 300;

    /** The length of the bar of the tuning half. */
    public int tuningBar() {
        return bar(tuning);
    }

    /** The length of the bar of the reporting half. */
    public int reportingBar() {
        return bar(reporting);
    }

    /** As people read it: {@code 93.4 % of 210}. */
    public String tuningText() {
        return text(tuning);
    }

    /** The same for the reporting half. */
    public String reportingText() {
        return text(reporting);
    }

    private static int bar(Tally tally) {
        return (int) Math.round(FULL * tally.share());
    }

    private static String text(Tally tally) {
        return tally.items() == 0
                ? "-"
                : String.format(Locale.ROOT, "%.1f %% of %d", 100 * tally.share(), tally.items());
    }
}
