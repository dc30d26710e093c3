package nl.wegwijzer.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.wegwijzer.answering.Usefulness.Opinion;
import nl.wegwijzer.platform.redis.Keyspace;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.RedisForTests;
import org.junit.jupiter.api.Test;

class UsefulnessTests {

    private final MutableClock clock = new MutableClock("2026-11-23T09:00:00Z");
    private final Usefulness usefulness = new Usefulness(
            RedisForTests.template(),
            new Keyspace("useful-of-a-test:", Duration.ofDays(90), "Opinions of a test"),
            clock);

    @Test
    void countsOverTheDaysWithTheLeastHelpfulFirst() {
        usefulness.note("jobcoach#wat", Opinion.HELPED);
        usefulness.note("slim#wie", Opinion.DID_NOT_HELP);
        clock.advance(Duration.ofDays(1));
        usefulness.note("slim#wie", Opinion.DID_NOT_HELP);
        usefulness.note("slim#wie", Opinion.NOT_CLEAR);
        assertThat(usefulness.tallies())
                .containsExactly(
                        new Usefulness.Tally("slim#wie", Map.of(Opinion.DID_NOT_HELP, 2, Opinion.NOT_CLEAR, 1)),
                        new Usefulness.Tally("jobcoach#wat", Map.of(Opinion.HELPED, 1)));
        assertThat(usefulness.tallies().getFirst().reasons()).containsExactly(Map.entry(Opinion.NOT_CLEAR, 1));
        clock.advance(Duration.ofDays(91));
        assertThat(usefulness.tallies()).isEmpty();
    }
}
