package nl.wegwijzer.evaluation.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.wegwijzer.evaluation.Latency;
import nl.wegwijzer.evaluation.Tally;
import nl.wegwijzer.evaluation.Verdict;
import nl.wegwijzer.evaluation.search.SearchContest;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The measured as one page that needs nothing else: plots are SVG, colours follow the reader's choice of light or dark, and it prints.
 * Of the reporting half it has totals only. The words are in {@code templates/evaluation/report.html}.
 */
public final class HtmlReport {

    private static final String TEMPLATE = "evaluation/report";
    private static final int WORST = 30;

    private final ITemplateEngine templates;

    public HtmlReport(ITemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * Writes the page.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Measured measured, Path file) throws IOException {
        Context context = new Context(Locale.ENGLISH);
        List<Verdict> tuning = half(measured, GoldenQuestion.TUNING);
        List<Verdict> reporting = half(measured, GoldenQuestion.REPORTING);
        context.setVariables(Map.of(
                "day", measured.day(),
                "version", measured.version(),
                "reporting", Tally.of(reporting),
                "tuning", Tally.of(tuning),
                "kinds", groups(tuning, reporting, verdict -> verdict.question().kind()),
                "topics",
                        groups(
                                answered(tuning),
                                answered(reporting),
                                verdict -> verdict.question().topics().stream()
                                        .findFirst()
                                        .orElse("-")),
                "latency", Latency.of(measured.verdicts()),
                "times", TimePlot.of(Latency.of(measured.verdicts())),
                "worst", worst(tuning),
                "wrongReporting", reporting.size() - Tally.of(reporting).right()));
        context.setVariable(
                "peers", rows(measured.peers(), measured.peers(), GoldenQuestion.REPORTING, GoldenQuestion.TUNING));
        context.setVariable("steps", rows(measured.steps(), measured.peers(), GoldenQuestion.TUNING));
        context.setVariable("curves", CurvePlot.of(measured.reliability()));
        Files.writeString(file, templates.process(TEMPLATE, context));
    }

    private static List<Verdict> half(Measured measured, String half) {
        return measured.verdicts().stream()
                .filter(verdict -> verdict.question().half().equals(half))
                .toList();
    }

    private static List<Verdict> answered(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> verdict.question().answered())
                .toList();
    }

    private static List<Group> groups(
            List<Verdict> tuning, List<Verdict> reporting, java.util.function.Function<Verdict, String> by) {
        Map<String, Tally> tuned = Tally.by(by, tuning);
        Map<String, Tally> reported = Tally.by(by, reporting);
        TreeSet<String> names = new TreeSet<>(tuned.keySet());
        names.addAll(reported.keySet());
        Tally none = Tally.of(List.of());
        return names.stream()
                .map(name -> new Group(name, tuned.getOrDefault(name, none), reported.getOrDefault(name, none)))
                .toList();
    }

    private static List<SearchRow> rows(
            List<SearchContest.Result> results, List<SearchContest.Result> peers, String... halves) {
        return results.stream()
                .flatMap(result -> Stream.of(halves)
                        .filter(half -> result.pages().containsKey(half))
                        .map(half -> SearchRow.of(result, half, peers.getFirst())))
                .toList();
    }

    private static List<Verdict> worst(List<Verdict> tuning) {
        return tuning.stream()
                .filter(verdict -> !verdict.right())
                .sorted(Comparator.comparingInt(Verdict::badness)
                        .reversed()
                        .thenComparing(verdict -> verdict.question().id()))
                .limit(WORST)
                .toList();
    }
}
