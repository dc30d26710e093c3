package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.function.Consumer;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.loading.Content;

/** WW001: every file has the agreed form and no keys beside it. The reading finds these; here they are told. */
final class ClosedSchema implements Rule {

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        content.faults().forEach(faults);
    }
}
