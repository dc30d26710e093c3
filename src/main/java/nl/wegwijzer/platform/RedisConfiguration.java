package nl.wegwijzer.platform;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import java.time.Duration;
import nl.wegwijzer.platform.redis.EmbeddedRedis;
import nl.wegwijzer.platform.redis.RedisAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** The connection to Redis: the one that is named, or a server of our own. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

    private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${wegwijzer.redis.url:}'.isBlank()")
    EmbeddedRedis embeddedRedis(PlatformProperties properties) {
        return EmbeddedRedis.start(properties.dataDir().resolve("redis"));
    }

    @Bean
    @ConditionalOnExpression("'${wegwijzer.redis.url:}'.isBlank()")
    LettuceConnectionFactory embeddedRedisConnectionFactory(EmbeddedRedis redis) {
        return new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", redis.port()), client(false));
    }

    @Bean
    @ConditionalOnExpression("!'${wegwijzer.redis.url:}'.isBlank()")
    LettuceConnectionFactory redisConnectionFactory(PlatformProperties properties) {
        RedisAddress address = RedisAddress.parse(properties.redis().url());
        // Given as what it is, so that the factory can tell it to who asks: see DirectLine.
        return address.configuration() instanceof RedisStandaloneConfiguration single
                ? new LettuceConnectionFactory(single, client(address.tls()))
                : new LettuceConnectionFactory(address.configuration(), client(address.tls()));
    }

    /** Refuses at once while Redis is away instead of queueing, so that a person hears it and nothing waits unseen. */
    private static LettuceClientConfiguration client(boolean tls) {
        LettuceClientConfiguration.LettuceClientConfigurationBuilder builder = LettuceClientConfiguration.builder()
                .commandTimeout(COMMAND_TIMEOUT)
                .clientOptions(ClientOptions.builder()
                        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                        .socketOptions(SocketOptions.builder()
                                .connectTimeout(CONNECT_TIMEOUT)
                                .keepAlive(true)
                                .build())
                        .timeoutOptions(TimeoutOptions.enabled(COMMAND_TIMEOUT))
                        .build());
        return tls ? builder.useSsl().build() : builder.build();
    }
}
