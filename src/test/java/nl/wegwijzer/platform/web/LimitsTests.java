package nl.wegwijzer.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import nl.wegwijzer.platform.RateLimiter;
import nl.wegwijzer.support.CaseHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** How fast one may ask. */
@SpringBootTest(
        classes = {CaseHouse.class, LimitsTests.Doors.class},
        properties = {"wegwijzer.limits.conversations-per-minute=3", "wegwijzer.limits.messages-per-minute=4"})
@AutoConfigureMockMvc
class LimitsTests {

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
    }

    /** Stands in for the doors of the chat. */
    @TestConfiguration
    @RestController
    static class Doors {
        @PostMapping({"/api/v1/conversations", "/api/v1/conversations/{id}/messages", "/chat"})
        String taken() {
            return "taken";
        }
    }

    @Autowired
    private MockMvcTester http;

    @Autowired
    private RateLimiter limiter;

    @Autowired
    private StringRedisTemplate redis;

    private MvcTestResult open(String address) {
        return http.post()
                .uri("/api/v1/conversations")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    @Test
    void limitsNewConversationsFromOneAddressAndNotFromAnother() {
        for (int i = 0; i < 3; i++) {
            assertThat(open("192.0.2.1")).hasStatusOk();
        }
        MvcTestResult refused = open("192.0.2.1");
        assertThat(refused).hasStatus(429).bodyJson().extractingPath("$.code").isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(String.valueOf(refused.getResponse().getHeader("Retry-After"))))
                .isBetween(1, 60);
        assertThat(open("192.0.2.2")).hasStatusOk();
        assertThat(redis.keys("limit:*")).isNotEmpty().allSatisfy(key -> {
            assertThat(key).doesNotContain("192.0.2");
            assertThat(redis.getExpire(key)).isPositive();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0:0:0:0:0:0:0:1"})
    void aProgramOnThisMachineOpensAsManyAsItLikes(String address) {
        for (int i = 0; i < 8; i++) {
            assertThat(open(address)).hasStatusOk();
        }
    }

    @Test
    void limitsMessagesOfOneConversation() {
        for (int i = 0; i < 4; i++) {
            assertThat(http.post().uri("/api/v1/conversations/abc/messages")).hasStatusOk();
        }
        assertThat(http.post().uri("/api/v1/conversations/abc/messages")).hasStatus(429);
        assertThat(http.post().uri("/api/v1/conversations/def/messages")).hasStatusOk();
        assertThat(http.post().uri("/chat").param("conversation", "abc")).hasStatus(429);
        assertThat(http.post().uri("/chat").param("conversation", "ghi")).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2:ffff::1, 20010db800010002",
        "unknown, unknown"
    })
    void countsAHouseholdAsOne(String address, String network) {
        assertThat(RateLimits.network(address)).isEqualTo(network);
    }

    @Test
    void refillsWithTime() {
        RateLimiter.Limit limit = new RateLimiter.Limit("test", 2, Duration.ofSeconds(4));
        limiter.take(limit, "connects");
        String who = UUID.randomUUID().toString();
        assertThat(limiter.take(limit, who)).isEmpty();
        assertThat(limiter.take(limit, who)).isEmpty();
        assertThat(limiter.take(limit, who))
                .hasValueSatisfying(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(2)));
        org.awaitility.Awaitility.await().until(() -> limiter.take(limit, who).isEmpty());
    }
}
