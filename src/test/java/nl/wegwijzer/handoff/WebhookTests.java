package nl.wegwijzer.handoff;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.webhooks.WebhookProperties;
import nl.wegwijzer.handoff.webhooks.Webhooks;
import nl.wegwijzer.platform.Secret;
import nl.wegwijzer.support.CaseHouse;
import nl.wegwijzer.support.Employer;
import nl.wegwijzer.support.MutableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Another system hears what happens to cases: signed, again when it was away, and never what anybody wrote. */
@SpringBootTest(classes = CaseHouse.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class WebhookTests {

    private static final String SECRET = "a-secret-of-sixteen";
    private static final WireMockServer SYSTEM =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        SYSTEM.start();
        CaseHouse.settings(registry);
        registry.add("wegwijzer.webhooks.url", () -> SYSTEM.baseUrl() + "/hook");
        registry.add("wegwijzer.webhooks.secret", () -> SECRET);
        registry.add("wegwijzer.webhooks.private-addresses", () -> "true");
    }

    @AfterAll
    static void stop() {
        SYSTEM.stop();
    }

    @Autowired
    private Conversations conversations;

    @Autowired
    private CaseStore store;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void afresh() {
        SYSTEM.resetAll();
        SYSTEM.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(204)));
    }

    private CaseId opened() {
        Employer employer = new Employer(conversations);
        employer.types("het uwv heeft mijn aanvraag in amsterdam zomaar afgewezen");
        employer.presses("ja");
        return store.liveOf(employer.id().value()).orElseThrow().id();
    }

    private List<LoggedRequest> heard(CaseId id) {
        clock.advance(Duration.ofSeconds(1));
        webhooks.send();
        return SYSTEM.findAll(postRequestedFor(anyUrl())).stream()
                .filter(request -> request.getBodyAsString().contains("\"caseId\":\"" + id + "\""))
                .toList();
    }

    @Test
    void tellsWithASignatureAndWithoutContent() throws Exception {
        CaseId id = opened();
        await().untilAsserted(() -> assertThat(heard(id)).hasSize(1));
        LoggedRequest request = heard(id).getFirst();
        String body = request.getBodyAsString();
        assertThat(body).contains("\"event\":\"opened\"", "\"region\":\"AM12\"").doesNotContain("afgewezen");
        String[] signature = request.getHeader("X-Wegwijzer-Signature").split(",", 2);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = signature[0].substring(2) + "." + body;
        assertThat(signature[1])
                .isEqualTo("v1=" + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void triesAgainUntilItIsTakenAndNotAfterwards() {
        SYSTEM.resetAll();
        SYSTEM.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(503)));
        CaseId id = opened();
        await().untilAsserted(() -> assertThat(heard(id)).hasSize(1));
        assertThat(heard(id)).hasSize(1);
        clock.advance(Duration.ofSeconds(11));
        assertThat(heard(id)).hasSize(2);
        SYSTEM.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(200)));
        clock.advance(Duration.ofSeconds(61));
        assertThat(heard(id)).hasSize(3);
        clock.advance(Duration.ofHours(3));
        assertThat(heard(id)).hasSize(3);
    }

    @Test
    void givesUpAfterADayAndFollowsNoRedirect() {
        SYSTEM.resetAll();
        SYSTEM.stubFor(post("/hook").willReturn(temporaryRedirect("/elsewhere")));
        CaseId id = opened();
        await().untilAsserted(() -> assertThat(heard(id)).hasSize(1));
        clock.advance(Duration.ofDays(2));
        int last = heard(id).size();
        clock.advance(Duration.ofDays(2));
        assertThat(heard(id)).hasSize(last);
        assertThat(SYSTEM.findAll(postRequestedFor(anyUrl())))
                .noneMatch(request -> request.getUrl().contains("elsewhere"));
    }

    @Test
    void refusesToBeSetUpUnsafely() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new WebhookProperties("http://example.nl", new Secret(SECRET), second, second, false))
                .hasMessageContaining("https");
        assertThatThrownBy(
                        () -> new WebhookProperties("https://example.nl", new Secret("short"), second, second, false))
                .hasMessageContaining("16");
    }
}
