package nl.wegwijzer.evaluation;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import nl.wegwijzer.evaluation.report.Measured;
import nl.wegwijzer.evaluation.search.SearchContest;
import nl.wegwijzer.evaluation.search.Standing;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;

/** The figures of the search, as text. What a step adds is told of the tuning half only, as steps are chosen by it. */
record SearchSummary(Measured measured) {

    void print(PrintStream out) {
        table("search: the right page, reporting half", measured.peers(), GoldenQuestion.REPORTING, out);
        table("search: the right page, tuning half", measured.peers(), GoldenQuestion.TUNING, out);
        table("left out: the right page, tuning half", measured.steps(), GoldenQuestion.TUNING, out);
        measured.reliability().forEach((half, curve) -> {
            out.println("how sure against how right, " + half + " half");
            curve.print(out);
            out.println();
        });
    }

    private static void table(String title, List<SearchContest.Result> results, String half, PrintStream out) {
        if (results.isEmpty()) {
            return;
        }
        out.printf(
                "%-64s %6s %7s %7s %7s %7s %8s %9s%n",
                title, "items", "page@1", "page@3", "page@5", "MRR", "nDCG@10", "topic@1");
        for (SearchContest.Result result : results) {
            Standing page = result.pages().get(half);
            Standing topic = result.topics().get(half);
            if (page != null && topic != null) {
                out.printf(
                        Locale.ROOT,
                        "%-64s %6d %6.1f%% %6.1f%% %6.1f%% %7.3f %8.3f %8.1f%%%n",
                        result.name(),
                        page.questions(),
                        100 * page.first(),
                        100 * page.three(),
                        100 * page.five(),
                        page.reciprocal(),
                        page.gain(),
                        100 * topic.first());
            }
        }
        out.println();
    }
}
