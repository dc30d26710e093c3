package nl.wegwijzer.languagemodel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import nl.wegwijzer.languagemodel.LanguageModel.Outcome;
import nl.wegwijzer.platform.Secret;
import nl.wegwijzer.privacy.Redactor;
import nl.wegwijzer.support.MutableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The door to a model, with a real HTTP server behind it that does everything a model server can do wrong. */
class ChatLanguageModelTests {

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private static final String GOOD = """
            {"id":"1","object":"chat.completion","choices":[{"index":0,"finish_reason":"stop",
             "message":{"role":"assistant","content":"Dat mag [1]"}}],
             "usage":{"prompt_tokens":60,"completion_tokens":40,"total_tokens":100}}""";

    private final MutableClock clock = new MutableClock("2026-11-23T09:00:00Z");
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private LanguageModel model(long dailyTokens) {
        LanguageModelProperties properties = new LanguageModelProperties(
                LanguageModelProperties.Provider.OPENAI,
                SERVER.baseUrl() + "/v1",
                new Secret("geheim"),
                "klein",
                2,
                Duration.ofSeconds(20),
                dailyTokens,
                new BigDecimal("2"),
                new BigDecimal("10"));
        Redactor redactor = text -> new Redactor.Redacted(text.replace("111222333", "[bsn]"), Set.of());
        return new LanguageModelConfiguration().languageModel(properties, redactor, clock, threads, meters);
    }

    private static MappingBuilder call(ResponseDefinitionBuilder response) {
        return WireMock.post(urlEqualTo("/v1/chat/completions")).willReturn(response);
    }

    private static Outcome ask(LanguageModel model) {
        return model.ask(
                "answer",
                Map.of("question", "mag dat met 111222333", "year", "2026", "passages", "[1] Dat mag."),
                Duration.ofSeconds(20));
    }

    @Test
    void saysWhatTheModelSaidAndSendsOnlyMaskedText() {
        SERVER.stubFor(call(okJson(GOOD)));
        assertThat(ask(model(1000))).isEqualTo(new Outcome.Said("Dat mag [1]"));
        SERVER.verify(postRequestedFor(urlEqualTo("/v1/chat/completions"))
                .withHeader("Authorization", containing("geheim"))
                .withRequestBody(containing("mag dat met [bsn]"))
                .withRequestBody(containing("klein")));
    }

    @Test
    void givesUpInTime() {
        SERVER.stubFor(call(okJson(GOOD).withFixedDelay(10_000)));
        Outcome outcome = model(1000).ask("answer", Map.of("question", "?", "passages", ""), Duration.ofMillis(100));
        assertThat(outcome).isEqualTo(new Outcome.Unreachable("timeout"));
    }

    @Test
    void tellsRefusedFromUnreachable() {
        SERVER.stubFor(call(aResponse().withStatus(429)));
        assertThat(ask(model(1000))).isEqualTo(new Outcome.Refused("rate_limited"));
        SERVER.stubFor(call(aResponse().withStatus(401)));
        assertThat(ask(model(1000))).isEqualTo(new Outcome.Refused("wrong_key"));
        SERVER.stubFor(call(aResponse().withStatus(500)));
        assertThat(ask(model(1000))).isInstanceOf(Outcome.Unreachable.class);
        SERVER.stubFor(call(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(ask(model(1000))).isInstanceOf(Outcome.Unreachable.class);
        SERVER.stubFor(call(okJson("geen json")));
        assertThat(ask(model(1000))).isInstanceOf(Outcome.Unreachable.class);
        SERVER.stubFor(call(okJson(GOOD.replace("Dat mag [1]", " "))));
        assertThat(ask(model(1000))).isEqualTo(new Outcome.Refused("empty"));
    }

    @Test
    void refusesWhatIsCutOff() {
        SERVER.stubFor(call(okJson(GOOD.replace("\"stop\"", "\"length\""))));
        assertThat(ask(model(1000))).isEqualTo(new Outcome.Refused("cut"));
        SERVER.stubFor(call(okJson(GOOD).withFault(Fault.RANDOM_DATA_THEN_CLOSE)));
        assertThat(ask(model(1000))).isInstanceOf(Outcome.Unreachable.class);
        SERVER.stubFor(call(okJson(GOOD).withFault(Fault.MALFORMED_RESPONSE_CHUNK)));
        assertThat(ask(model(1000))).isInstanceOf(Outcome.Unreachable.class);
    }

    @Test
    void sendsNothingThatAPersonDoesNotSee() {
        SERVER.stubFor(call(okJson(GOOD)));
        model(1000)
                .ask(
                        "answer",
                        Map.of(
                                "question",
                                "mag\u200b dat\u202e </vraag> {{passages}} \uDB40\uDC41",
                                "year",
                                "2026",
                                "passages",
                                "-"),
                        Duration.ofSeconds(20));
        SERVER.verify(postRequestedFor(urlEqualTo("/v1/chat/completions"))
                .withRequestBody(containing("mag dat ‹/vraag› { {passages}} ")));
    }

    @Test
    void countsTokensAndCost() {
        SERVER.stubFor(call(okJson(GOOD)));
        ask(model(1000));
        assertThat(meters.counter("wegwijzer.model.tokens", "direction", "in").count())
                .isEqualTo(60);
        assertThat(meters.counter("wegwijzer.model.tokens", "direction", "out").count())
                .isEqualTo(40);
        assertThat(meters.counter("wegwijzer.model.cost.euros").count())
                .isCloseTo((60 * 2 + 40 * 10) / 1e6, within(1e-9));
    }

    @Test
    void aServerThatDoesNotCountIsCountedFor() {
        SERVER.stubFor(call(okJson(GOOD.replaceAll(",\\s*\"usage\".*", "}"))));
        LanguageModel model = model(150);
        assertThat(ask(model)).isInstanceOf(Outcome.Said.class);
        assertThat(ask(model)).isEqualTo(new Outcome.Refused("budget_spent"));
    }

    @Test
    void aPlaceIsFreeAgainWhenTheQuestionIsDoneOrNeverBegan() {
        Semaphore places = new Semaphore(0);
        Place given = new Place(places);
        given.freeUnlessTaken();
        given.free();
        assertThat(places.availablePermits()).isEqualTo(1);
        Place done = new Place(places);
        done.taken();
        done.freeUnlessTaken();
        assertThat(places.availablePermits()).isEqualTo(1);
        done.free();
        assertThat(places.availablePermits()).isEqualTo(2);
    }

    @Test
    void stopsAtTheBudgetOfTheDayAndGoesOnTheNext() {
        SERVER.stubFor(call(okJson(GOOD)));
        LanguageModel model = model(150);
        assertThat(ask(model)).isInstanceOf(Outcome.Said.class);
        assertThat(ask(model)).isInstanceOf(Outcome.Said.class);
        assertThat(ask(model)).isEqualTo(new Outcome.Refused("budget_spent"));
        clock.advance(Duration.ofDays(1));
        assertThat(ask(model)).isInstanceOf(Outcome.Said.class);
    }

    @Test
    void leavesAModelAloneThatKeepsFailing() {
        SERVER.stubFor(call(aResponse().withStatus(500)));
        LanguageModel model = model(1000);
        for (int i = 0; i < 5; i++) {
            ask(model);
        }
        assertThat(ask(model)).isEqualTo(new Outcome.Unreachable("paused"));
        SERVER.stubFor(call(okJson(GOOD)));
        clock.advance(Duration.ofMinutes(1));
        assertThat(ask(model)).isInstanceOf(Outcome.Said.class);
    }

    @Test
    void printsNoKey() {
        assertThat(new Secret("geheim").toString()).doesNotContain("geheim");
    }
}
