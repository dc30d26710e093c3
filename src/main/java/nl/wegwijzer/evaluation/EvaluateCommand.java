package nl.wegwijzer.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.wegwijzer.evaluation.report.HtmlReport;
import nl.wegwijzer.evaluation.report.Measured;
import nl.wegwijzer.evaluation.search.SearchContest;
import nl.wegwijzer.platform.Command;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;

/**
 * {@code evaluate}: has every golden conversation for real, measures the search beside others, prints the figures and writes a page.
 * Faults are listed for the tuning half only, so that nobody tunes on the other.
 */
class EvaluateCommand implements Command {

    private static final int WRONG_USAGE = 2;
    private static final int WARM_UP = 100;

    private final Talks talks;
    private final Supplier<SearchContest> contest;
    private final Supplier<HtmlReport> page;
    private final Clock clock;

    /**
     * @param contest asked only when the search is measured
     * @param page    asked only when the report is written
     */
    EvaluateCommand(Talks talks, Supplier<SearchContest> contest, Supplier<HtmlReport> page, Clock clock) {
        this.talks = talks;
        this.contest = contest;
        this.page = page;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "evaluate";
    }

    @Override
    public String usage() {
        return Options.USAGE;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        try {
            Options options = Options.of(arguments);
            if (!Files.isReadable(options.questions())) {
                out.println("There is no file " + options.questions()
                        + ". Name a file of golden questions, or run from the source folder.");
                return WRONG_USAGE;
            }
            evaluate(options, out);
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            out.println("Cannot evaluate: " + e.getMessage());
            return WRONG_USAGE;
        }
    }

    private void evaluate(Options options, PrintStream out) throws IOException {
        List<GoldenQuestion> questions = GoldenQuestion.read(options.questions());
        // Until the machine has seen the code often enough it says nothing of what an employer waits.
        talks.judge(questions.subList(0, Math.min(WARM_UP, questions.size())));
        List<Verdict> verdicts = talks.judge(questions);
        Summary.print(verdicts, out);
        if (options.record()) {
            Recorded.of(today(), verdicts).write(Recorded.FILE);
            out.println("Recorded what the build must reach: " + Recorded.FILE);
        }
        Measured measured = options.search()
                ? withSearch(options, questions, verdicts, out)
                : new Measured(today(), "", verdicts, List.of(), List.of(), Map.of());
        new SearchSummary(measured).print(out);
        page.get().write(measured, options.report());
        out.println("The report: " + options.report().toAbsolutePath());
    }

    private Measured withSearch(
            Options options, List<GoldenQuestion> questions, List<Verdict> verdicts, PrintStream out)
            throws IOException {
        SearchContest searches = contest.get();
        return new Measured(
                today(),
                searches.version(),
                verdicts,
                searches.peers(questions, options.peers(), out::println),
                searches.steps(questions, options.readings()),
                searches.reliability(questions));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
