package nl.wegwijzer.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import nl.wegwijzer.support.RedisForTests;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

class DirectLineTests {

    private final DirectLine line = DirectLine.to(RedisForTests.template());

    @Test
    void whatIsSentArrivesAtTheServerOfTheTemplate() {
        String key = "direct:" + UUID.randomUUID();
        CompletionStage<Long> answer = line.ready(
                        "return redis.call('LPUSH', KEYS[1], ARGV[1], ARGV[2])", key, "een", "twee")
                .send();
        assertThat(answer.toCompletableFuture().join()).isEqualTo(2);
        assertThat(RedisForTests.template().opsForList().size(key)).isEqualTo(2);
        RedisForTests.template().delete(key);
    }

    @Test
    void manyAtOnceAllArrive() {
        String key = "direct:" + UUID.randomUUID();
        var answers = IntStream.range(0, 500)
                .parallel()
                .mapToObj(_ -> line.ready("return redis.call('INCR', KEYS[1])", key)
                        .send()
                        .toCompletableFuture())
                .toList();
        answers.forEach(java.util.concurrent.CompletableFuture::join);
        assertThat(RedisForTests.template().opsForValue().get(key)).isEqualTo("500");
        RedisForTests.template().delete(key);
    }

    @Test
    void aRefusedCommandIsNotTakenAsDone() {
        CompletionStage<Long> answer =
                line.ready("return redis.call('NOSUCHCOMMAND')", "x").send();
        assertThat(answer.handle((_, refused) -> refused != null)
                        .toCompletableFuture()
                        .join())
                .isTrue();
    }

    @Test
    void takesTheCommonConnectionWhenTheFactoryDoesNotTellItsServer() {
        RedisConfiguration hidden = RedisAddress.parse(RedisForTests.url()).configuration();
        LettuceConnectionFactory factory =
                new LettuceConnectionFactory(hidden, LettuceClientConfiguration.defaultConfiguration());
        factory.afterPropertiesSet();
        DirectLine common = DirectLine.to(new StringRedisTemplate(factory));
        assertThat(common.isDirect()).isFalse();
        assertThat(common.ready("return tonumber(ARGV[1])", "x", "7")
                        .send()
                        .toCompletableFuture()
                        .join())
                .isEqualTo(7);
        factory.destroy();
    }
}
