package nl.wegwijzer.evaluation;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;

/** The figures of the conversations, as text; the faults of the tuning half with them. */
final class Summary {

    private Summary() {}

    static void print(List<Verdict> verdicts, PrintStream out) {
        out.printf(
                "%-14s %-10s %6s %7s %9s %9s %7s %7s %8s%n",
                "kind", "half", "items", "right", "right %", "offered %", "clarify", "false", "needless");
        lines(
                Tally.by(
                        verdict -> String.format(
                                "%-14s %-10s",
                                verdict.question().kind(), verdict.question().half()),
                        verdicts),
                out);
        lines(
                Tally.by(
                        verdict -> String.format(
                                "%-14s %-10s", "ALL", verdict.question().half()),
                        verdicts),
                out);
        Latency latency = Latency.of(verdicts);
        out.printf(
                Locale.ROOT,
                "a turn: median %.1f ms, p90 %.1f ms, p99 %.1f ms, longest %.1f ms, of %d%n%n",
                latency.percentile(0.5),
                latency.percentile(0.9),
                latency.percentile(0.99),
                latency.percentile(1),
                latency.millis().size());
        verdicts.stream()
                .filter(verdict -> !verdict.right() && verdict.question().half().equals(GoldenQuestion.TUNING))
                .forEach(verdict -> out.printf(
                        "%s %s | %s | %s%n",
                        verdict.question().id(),
                        verdict.question().kind(),
                        String.join(" >> ", verdict.question().turns()),
                        verdict.wrong()));
    }

    private static void lines(Map<String, Tally> tallies, PrintStream out) {
        tallies.forEach((group, tally) -> out.printf(
                Locale.ROOT,
                "%s %6d %7d %8.1f%% %8.1f%% %7d %7d %8d%n",
                group,
                tally.items(),
                tally.right(),
                100 * tally.share(),
                100.0 * tally.offered() / tally.items(),
                tally.clarified(),
                tally.falseAnswers(),
                tally.needlessAsked() + tally.needlessPerson()));
    }
}
