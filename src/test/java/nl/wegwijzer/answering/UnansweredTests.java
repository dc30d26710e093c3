package nl.wegwijzer.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.wegwijzer.answering.Unanswered.Group;
import nl.wegwijzer.knowledge.PageId;
import nl.wegwijzer.platform.redis.Keyspace;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.RedisForTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnansweredTests {

    private static final Keyspace KEYS =
            new Keyspace("unanswered-of-a-test:", Duration.ofDays(90), "Questions of a test");
    private static final PageId JOBCOACH = new PageId("jobcoach");

    private final MutableClock clock = new MutableClock("2026-11-28T10:00:00Z");
    private final Unanswered unanswered = new Unanswered(
            RedisForTests.template(),
            KEYS,
            question -> question.contains("coach") ? Optional.of(JOBCOACH) : Optional.empty(),
            clock);

    @BeforeEach
    void nothingWasAsked() {
        RedisForTests.template().delete(List.of(KEYS.key("2026-11-28"), KEYS.key("2026-11-30")));
    }

    @Test
    void questionsNearTheSamePageAreTogetherAndTheMostAskedFirst() {
        unanswered.note("coach nodig");
        unanswered.note("iets heel anders");
        clock.advance(Duration.ofDays(2));
        unanswered.note("wie betaalt\tdie  coach");
        unanswered.note("coach nodig");
        assertThat(unanswered.groups())
                .containsExactly(
                        new Group(
                                Optional.of(JOBCOACH),
                                3,
                                LocalDate.of(2026, 11, 30),
                                List.of("coach nodig", "wie betaalt die coach")),
                        new Group(Optional.empty(), 1, LocalDate.of(2026, 11, 28), List.of("iets heel anders")));
    }

    @Test
    void aDayIsBoundedAndGoesAfterItsTime() {
        for (int i = 0; i < 120; i++) {
            unanswered.note("vraag " + i + " " + "x".repeat(300));
        }
        assertThat(unanswered.groups()).singleElement().satisfies(group -> {
            assertThat(group.times()).isEqualTo(100);
            assertThat(group.texts().getFirst()).startsWith("vraag 119").hasSize(200);
        });
        assertThat(RedisForTests.template().getExpire(KEYS.key("2026-11-28")))
                .isBetween(Duration.ofDays(89).toSeconds(), Duration.ofDays(90).toSeconds());
    }
}
