package nl.wegwijzer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.wegwijzer.WegwijzerApplication;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.retrieval.measure.GoldenQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The reporting half, had for real, reaches what was recorded. It says how many went wrong and never which: whoever sees them tunes on
 * them.
 */
class GoldenGateTests {

    @TempDir
    Path data;

    @Test
    void theReportingHalfReachesWhatWasRecorded() throws IOException {
        Recorded recorded = Recorded.read(Recorded.FILE);
        List<GoldenQuestion> reporting = GoldenQuestion.read(Options.GOLDEN.resolve("questions.yaml")).stream()
                .filter(question -> question.half().equals(GoldenQuestion.REPORTING))
                .toList();
        try (ConfigurableApplicationContext application = started(recorded)) {
            Talks talks = new Talks(application.getBean(Conversations.class));
            Recorded now = Recorded.of(recorded.day(), talks.judge(reporting));
            assertThat(recorded.shortfalls(now))
                    .as("below what was recorded; if that is meant: java -jar target/wegwijzer.jar evaluate --record")
                    .isEmpty();
        }
    }

    /** On the day that was recorded, with a Redis of its own, and nothing made that is not needed. */
    private ConfigurableApplicationContext started(Recorded recorded) {
        return new SpringApplicationBuilder(WegwijzerApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties(Map.of(
                        "wegwijzer.data-dir",
                        data.toString(),
                        "wegwijzer.clock",
                        recorded.day() + "T10:00:00Z",
                        "spring.lifecycle.timeout-per-shutdown-phase",
                        "1s"))
                .run();
    }
}
