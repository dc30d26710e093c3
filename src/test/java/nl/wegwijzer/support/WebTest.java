package nl.wegwijzer.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A test of {@link WebApplication} over real HTTP and a real Redis. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = WebApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "wegwijzer.conversation.skills=opdracht,adviseur,regio,antwoord",
            "wegwijzer.web.heartbeat=200ms",
            "wegwijzer.limits.conversations-per-minute=10000",
            "spring.lifecycle.timeout-per-shutdown-phase=2s"
        })
@ContextConfiguration(initializers = WebTest.SharedRedis.class)
public @interface WebTest {

    /** Lets the application use the Redis of all tests. */
    class SharedRedis implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("wegwijzer.redis.url=" + RedisForTests.url()).applyTo(context);
        }
    }
}
