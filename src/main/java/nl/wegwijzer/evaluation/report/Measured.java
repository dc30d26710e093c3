package nl.wegwijzer.evaluation.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.wegwijzer.evaluation.Verdict;
import nl.wegwijzer.evaluation.search.SearchContest;
import nl.wegwijzer.retrieval.measure.Reliability;

/**
 * All that was measured in one run.
 *
 * @param day         the day for which was answered
 * @param version     of the knowledge; empty when the search was not measured
 * @param peers       the searches, this one first; empty when the search was not measured
 * @param steps       this search, each time without one step
 * @param reliability how sure against how right, per half
 */
public record Measured(
        LocalDate day,
        String version,
        List<Verdict> verdicts,
        List<SearchContest.Result> peers,
        List<SearchContest.Result> steps,
        Map<String, Reliability> reliability) {

    public Measured {
        verdicts = List.copyOf(verdicts);
        peers = List.copyOf(peers);
        steps = List.copyOf(steps);
        reliability = Map.copyOf(reliability);
    }
}
