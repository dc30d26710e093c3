package nl.wegwijzer.regions.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wegwijzer.support.Http;
import nl.wegwijzer.support.Http.Answer;
import nl.wegwijzer.support.KnowledgeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@KnowledgeTest
class RegionsHttpTests {

    @LocalServerPort
    private int port;

    @Test
    void aPlaceGivesItsRegion() {
        Answer answer = new Http(port).get("/api/v1/regions?place=ik%20zit%20in%20hilverum");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("matches")).hasSize(1);
        assertThat(answer.json().get("matches").get(0).get("code").asString()).isEqualTo("AM12");
        assertThat(answer.json().get("matches").get(0).get("desk").get("name").asString())
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?place=", "?place=%20", "?plaats=hilversum"})
    void aMissingPlaceIsAProblemWithACode(String query) {
        refused(query);
    }

    @Test
    void aLongPlaceIsAProblemWithACode() {
        refused("?place=" + "x".repeat(201));
    }

    private void refused(String query) {
        Answer answer = new Http(port).get("/api/v1/regions" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo("invalid-value");
        assertThat(answer.json().get("field").asString()).isEqualTo("place");
    }
}
