package nl.wegwijzer.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.wegwijzer.platform.redis.Keyspace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** The one clock. Starts at the configured instant and runs on from there, or follows the system. */
    @Bean
    Clock clock(PlatformProperties properties) {
        Clock system = Clock.system(AMSTERDAM);
        if (properties.clock().isBlank()) {
            return system;
        }
        try {
            Instant start = Instant.parse(properties.clock());
            return Clock.offset(system, Duration.between(system.instant(), start));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "WEGWIJZER_CLOCK must be an instant such as 2027-01-02T09:00:00Z and not " + properties.clock(), e);
        }
    }

    @Bean
    PublicAddress publicAddress(PlatformProperties properties, @Value("${server.port:8080}") int port) {
        return new PublicAddress(
                properties.publicUrl().isBlank() ? "http://localhost:" + port : properties.publicUrl());
    }

    @Bean
    ContentFolder contentFolder(PlatformProperties properties) {
        return ContentFolder.of(properties.knowledge().location());
    }

    @Bean
    Keyspace limitKeyspace() {
        return new Keyspace(
                "limit:", Duration.ofMinutes(10), "How often something was done lately, by a hash of who did it");
    }

    /** Counts in Redis when that is there. */
    @Bean
    RateLimiter rateLimiter(ObjectProvider<LettuceConnectionFactory> connections, Keyspace limitKeyspace) {
        return new RateLimiter(() -> connections.getObject().getRequiredNativeClient(), limitKeyspace);
    }

    /** Threads for work beside the turn; virtual, so waiting costs nothing. */
    @Bean(destroyMethod = "shutdown")
    ExecutorService backgroundThreads() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    /** Everything that runs by the clock; not while a command runs. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @Profile("!command")
    static class Scheduling {}

    /** Runs the asked command and ends the process with its exit code. */
    @Bean
    @Profile("command")
    ApplicationRunner commandRunner(List<Command> commands, ConfigurableApplicationContext context) {
        return arguments -> {
            int code = new Commands(commands).run(List.of(arguments.getSourceArgs()), System.out);
            System.exit(SpringApplication.exit(context, () -> code));
        };
    }
}
