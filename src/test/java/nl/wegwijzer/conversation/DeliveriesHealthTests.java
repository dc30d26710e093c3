package nl.wegwijzer.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.redis.EmbeddedRedis;
import nl.wegwijzer.support.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What health tells of replies that wait for their channel, over a Redis of its own. */
class DeliveriesHealthTests {

    private final MutableClock clock = new MutableClock("2026-11-23T09:00:00Z");

    @TempDir
    private Path folder;

    private EmbeddedRedis redis;
    private LettuceConnectionFactory connections;
    private ConversationStore store;
    private DeliveriesHealth health;

    @BeforeEach
    void open() {
        redis = EmbeddedRedis.start(folder);
        connections = new LettuceConnectionFactory("127.0.0.1", redis.port());
        connections.afterPropertiesSet();
        connections.start();
        store = new ConversationStore(
                new StringRedisTemplate(connections),
                JsonMapper.builder().build(),
                ConversationKeys.keptFor(Duration.ofHours(1)),
                clock,
                new StaticListableBeanFactory().getBeanProvider(MilestoneLedger.class));
        health = new DeliveriesHealth(store, clock);
    }

    @AfterEach
    void close() {
        connections.destroy();
        redis.close();
    }

    private void waits() {
        Conversation waiting = Conversation.begin(
                        ConversationId.random(), new Address("test", "42"), Profile.fresh(Language.NL), clock.instant())
                .said(Entry.Author.ASSISTANT, Reply.of(Reply.Kind.NOTICE, "Hallo"), "1", clock.instant(), true);
        store.replace(waiting, 0, Duration.ofSeconds(1));
    }

    @Test
    void isWellWhileNothingWaits() {
        Health now = health.health();
        assertThat(now.getStatus()).isEqualTo(Status.UP);
        assertThat(now.getDetails()).containsEntry("outbox", 0L).containsEntry("outboxAgeSeconds", 0L);
    }

    @Test
    void tellsHowManyWaitAndForHowLongAndIsDownWhenThatIsTooLong() {
        waits();
        clock.advance(Duration.ofMinutes(4));
        waits();
        Health now = health.health();
        assertThat(now.getStatus()).isEqualTo(Status.UP);
        assertThat(now.getDetails()).containsEntry("outbox", 2L).containsEntry("outboxAgeSeconds", 240L);
        clock.advance(Duration.ofMinutes(1));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void isDownWhenRedisIsAway() {
        redis.close();
        Health now = health.health();
        assertThat(now.getStatus()).isEqualTo(Status.DOWN);
        assertThat(now.getDetails()).containsEntry("redis", "away");
    }
}
