package nl.wegwijzer.knowledge;

import nl.wegwijzer.knowledge.curated.FaultyContent;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Knowledge with faults stops the start; an editor reads file, line and rule, and no stack trace. */
class FaultyContentAnalyzer extends AbstractFailureAnalyzer<FaultyContent> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FaultyContent cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Mend the lines above; check-knowledge <folder> lists them again. Without WEGWIJZER_KNOWLEDGE_LOCATION the"
                        + " packaged knowledge is used.",
                cause);
    }
}
