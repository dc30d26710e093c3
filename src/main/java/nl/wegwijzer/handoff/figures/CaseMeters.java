package nl.wegwijzer.handoff.figures;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import nl.wegwijzer.conversation.skill.HandOverReason;
import nl.wegwijzer.handoff.Case;

/** What is counted of cases; never anything of a person. */
public record CaseMeters(MeterRegistry meters) {

    public void opened(HandOverReason reason) {
        meters.counter("wegwijzer.cases.opened", "reason", reason.word()).increment();
    }

    public void slipped() {
        meters.counter("wegwijzer.cases.slipped").increment();
    }

    /** An employer waits and no desk is left to ask: the operators must look. */
    public void alarmed() {
        meters.counter("wegwijzer.cases.alarm").increment();
    }

    /** Records the time to the first reply when the message of this key was that reply. */
    public void answered(Case after, String key) {
        Instant kept = after.promise().keptAt();
        boolean first = kept != null
                && after.messages().stream()
                        .anyMatch(message ->
                                message.key().equals(key) && message.at().equals(kept));
        if (first) {
            meters.timer("wegwijzer.cases.first.reply")
                    .record(Duration.between(after.promise().madeAt(), kept));
        }
    }
}
