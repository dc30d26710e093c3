package nl.wegwijzer.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.wegwijzer.platform.RateLimiter;
import nl.wegwijzer.platform.redis.EmbeddedRedis;
import nl.wegwijzer.support.CaseHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is said while Redis is away: try again shortly, and limits go on counting. */
@SpringBootTest(classes = CaseHouse.class, properties = "wegwijzer.api.tokens=adviser=all-regions-token-1")
@AutoConfigureMockMvc
@DirtiesContext
class RedisAwayTests {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
    }

    @Autowired
    private MockMvcTester http;

    @Autowired
    private EmbeddedRedis redis;

    @Autowired
    private RateLimiter limiter;

    @Test
    void saysTryAgainAndGoesOnCounting() {
        RateLimiter.Limit limit = new RateLimiter.Limit("away", 2, Duration.ofMinutes(1));
        assertThat(limiter.take(limit, "x")).isEmpty();
        redis.close();
        assertThat(http.get().uri("/api/v1/cases").header("Authorization", "Bearer all-regions-token-1"))
                .hasStatus(503)
                .hasContentType("application/problem+json")
                .headers()
                .containsHeader("Retry-After");
        assertThat(limiter.take(limit, "x")).isEmpty();
        assertThat(limiter.take(limit, "x")).isEmpty();
        assertThat(limiter.take(limit, "x")).isPresent();
    }
}
