package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.loading.Content;

/** Holds curated content against all rules. */
public final class Linter {

    private Linter() {}

    /** All findings, ordered by file and line. */
    public static List<Finding> check(Content content, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        RuleBook.rulesInOrder().forEach(rule -> rule.check(content, today, faults::add));
        return faults.stream()
                .sorted()
                .map(fault -> new Finding(fault, RuleBook.severity(fault.rule(), fault.key())))
                .toList();
    }

    /** The faults that stop. */
    public static List<Fault> errors(List<Finding> findings) {
        return of(findings, Severity.ERROR);
    }

    /** The faults that are only shown. */
    public static List<Fault> warnings(List<Finding> findings) {
        return of(findings, Severity.WARNING);
    }

    private static List<Fault> of(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::fault)
                .toList();
    }
}
