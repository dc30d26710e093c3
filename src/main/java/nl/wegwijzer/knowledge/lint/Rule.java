package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.function.Consumer;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.loading.Content;

/** One thing that curated content must keep to. */
interface Rule {

    /**
     * Tells every fault against this rule.
     *
     * @param today the day of the check, for rules about dates
     */
    void check(Content content, LocalDate today, Consumer<Fault> faults);
}
