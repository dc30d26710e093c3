package nl.wegwijzer.journeys;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application with a model: it may word an answer, and what it makes up never reaches anybody. */
class ModelJourneyTests {

    @RegisterExtension
    static final WireMockExtension MODEL = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private static final String QUESTION = "hoe lang duurt een proefplaatsing";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static void says(String text) {
        Map<String, Object> choice =
                Map.of("index", 0, "finish_reason", "stop", "message", Map.of("role", "assistant", "content", text));
        MODEL.stubFor(post(urlEqualTo("/v1/chat/completions"))
                .willReturn(okJson(JSON.writeValueAsString(Map.of("id", "1", "choices", List.of(choice))))));
    }

    private static JsonNode answer(RunningWegwijzer app) {
        return app.say(app.conversation(), QUESTION).stream()
                .filter(reply -> reply.get("kind").asString().equals("answer"))
                .findFirst()
                .orElseThrow();
    }

    /** What is shown before a person is asked, after two questions. */
    private static String offer(RunningWegwijzer app) {
        String talk = app.conversation();
        app.say(talk, QUESTION);
        app.say(talk, "mag ik een nieuwe medewerker eerst uitproberen");
        app.say(talk, "ik wil iemand spreken");
        return app.say(talk, "Hilversum").toString();
    }

    @Test
    void wordsFromThePassageAreSentAndInventedOnesAreNot(@TempDir Path data) {
        JsonNode curated = answer(RunningWegwijzer.shared());
        assertThat(curated.get("mode").asString()).isEqualTo("curated");
        String first = curated.get("text").asString().lines().findFirst().orElseThrow();
        try (RunningWegwijzer app = RunningWegwijzer.start(
                data,
                Map.of(
                        "wegwijzer.llm.provider", "openai",
                        "wegwijzer.llm.base-url", MODEL.baseUrl() + "/v1",
                        "wegwijzer.llm.model", "klein"))) {
            says(first);
            JsonNode worded = answer(app);
            assertThat(worded.get("mode").asString()).isEqualTo("model");
            assertThat(worded.get("text").asString()).isEqualTo(first);
            assertThat(worded.get("sources").get(0).get("page").asString()).isEqualTo("proefplaatsing");

            says(first.replace("[1]", "Daarna nog 17 weken. [1]"));
            JsonNode invented = answer(app);
            assertThat(invented.get("mode").asString()).isEqualTo("curated");
            assertThat(invented.get("text")).isEqualTo(curated.get("text"));

            says("Ik wil weten hoe lang ik een nieuwe medewerker mag uitproberen.");
            assertThat(offer(app))
                    .contains("Uw vraag: Ik wil weten hoe lang ik een nieuwe medewerker mag uitproberen.");
            says("Ik wil 9 nieuwe medewerkers uitproberen.");
            assertThat(offer(app)).contains("uitproberen").doesNotContain("9 nieuwe");
        }
    }
}
