package nl.wegwijzer.handoff;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.wegwijzer.handoff.notify.Ending;

/**
 * What is counted of the cases of one desk; never anything of a person.
 *
 * @param region      code of the region
 * @param byStatus    cases by the word of their status
 * @param late        cases in which a reply is later than was promised
 * @param reasons     cases by why a person was needed
 * @param outcomes    closed cases by how they ended: a word of {@link Ending}, or erased
 * @param reopened    how often a closed case was opened again
 * @param helped      what employers said: yes, partly, no
 * @param results     what came of it, by the word of {@link Verdict.Result}
 * @param whys        why nothing came of it, by the word of {@link Verdict.Why}
 * @param firstReplies how many first replies the times rest on
 * @param median      office time within which half of the first replies came
 * @param ninetieth   office time within which nine of ten came
 */
public record RegionFigures(
        String region,
        Map<String, Integer> byStatus,
        int late,
        Map<String, Integer> reasons,
        Map<String, Integer> outcomes,
        int reopened,
        Map<String, Integer> helped,
        Map<String, Integer> results,
        Map<String, Integer> whys,
        int firstReplies,
        Optional<Duration> median,
        Optional<Duration> ninetieth) {
    public RegionFigures {
        byStatus = Map.copyOf(byStatus);
        reasons = Map.copyOf(reasons);
        outcomes = Map.copyOf(outcomes);
        helped = Map.copyOf(helped);
        results = Map.copyOf(results);
        whys = Map.copyOf(whys);
    }

    public int with(CaseStatus status) {
        return byStatus.getOrDefault(status.word(), 0);
    }

    public int total() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }
}
