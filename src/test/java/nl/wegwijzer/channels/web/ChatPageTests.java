package nl.wegwijzer.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijzer.support.Http;
import nl.wegwijzer.support.Http.Answer;
import nl.wegwijzer.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages as the server makes them: without script. */
@WebTest
class ChatPageTests {

    private static final Pattern ID = Pattern.compile("name=\"conversation\" value=\"([^\"]*)\"");

    @LocalServerPort
    private int port;

    private Http http;

    @BeforeEach
    void client() {
        http = new Http(port);
    }

    private static String conversation(Answer page) {
        Matcher found = ID.matcher(page.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void theFirstPageSaysWhatItIsAndHowToReachAPerson() {
        Answer page = http.get("/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("<html lang=\"nl\"", "automatische assistent", "Praat met een adviseur")
                .contains("href=\"/privacy\"", "href=\"/toegankelijkheid\"")
                .contains("vraag:");
        assertThat(conversation(page)).isEmpty();
    }

    @Test
    void withoutABotNothingIsOfferedThatNeedsOne() {
        assertThat(http.get("/").text()).doesNotContain("/chat/telegram", "to-telegram", "t.me");
    }

    @Test
    void nothingInAPageNeedsAnExceptionToTheContentPolicy() {
        Answer page = http.get("/");

        assertThat(page.response()
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .startsWith("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.text()).doesNotContain("<style", "style=\"", "onclick=", "<script>");
    }

    @Test
    void englishIsChosenAndKept() {
        Answer page = http.get("/?taal=en");

        assertThat(page.text()).contains("<html lang=\"en\"", "automated assistant");
        assertThat(page.response().headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("taal=en", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void aBrowserThatAsksForEnglishGetsDutchUntilEnglishIsChosen() {
        assertThat(http.get("/", "Accept-Language", "en-US").text()).contains("<html lang=\"nl\"");
    }

    @Test
    void aTalkWithoutScript() {
        Answer first = http.form("/chat", Map.of("text", "kan ik subsidie <b>krijgen</b>", "key", "een"));
        String id = conversation(first);
        assertThat(id).isNotEmpty();
        assertThat(first.text())
                .contains("ww-entry--answer", "gecontroleerd op 22 november 2026", "Geldig tot en met 31 december 2026")
                .contains("&lt;b&gt;krijgen")
                .doesNotContain("<b>krijgen");

        Answer second =
                http.form("/chat", Map.of("conversation", id, "text", "", "button", "antwoord:bereken", "key", "twee"));
        assertThat(conversation(second)).isEqualTo(id);
        assertThat(second.text()).contains("ww-entry--answer", "ww-entry--clarify");

        Answer ask = http.form("/chat", Map.of("conversation", id, "command", "vergeet", "key", "drie"));
        assertThat(ask.text()).contains("opdracht:vergeet-ja", "Wis dit gesprek");

        Answer erased = http.form("/chat", Map.of("conversation", id, "button", "opdracht:vergeet-ja", "key", "vier"));
        assertThat(conversation(erased)).isEmpty();
        assertThat(erased.text()).contains("is gewist");
        assertThat(http.get("/api/v1/conversations/" + id).status()).isEqualTo(404);
    }

    @Test
    void aFormThatIsSentTwiceIsTakenOnce() {
        String id = conversation(http.form("/chat", Map.of("text", "echo een", "key", "a")));
        http.form("/chat", Map.of("conversation", id, "text", "echo twee", "key", "b"));
        http.form("/chat", Map.of("conversation", id, "text", "echo twee", "key", "b"));

        assertThat(http.get("/api/v1/conversations/" + id)
                        .json()
                        .get("conversation")
                        .get("history"))
                .hasSize(4);
    }

    @Test
    void aPieceHoldsOneTurnAndTellsWhenTheTalkIsGone() {
        String id = http.post("/api/v1/conversations", "{}").json().get("id").asString();
        Answer turn = http.form("/chat/replies", Map.of("conversation", id, "text", "echo hallo", "key", "a"));
        assertThat(turn.text())
                .contains("data-gone=\"false\"", "ww-entry--employer", "hallo")
                .doesNotContain("<html");

        http.form("/chat/replies", Map.of("conversation", id, "command", "vergeet", "key", "b"));
        Answer last =
                http.form("/chat/replies", Map.of("conversation", id, "button", "opdracht:vergeet-ja", "key", "c"));
        assertThat(last.text()).contains("data-gone=\"true\"");
        assertThat(http.form("/chat/history", Map.of("conversation", id)).status())
                .isEqualTo(404);
    }

    @Test
    void erasingShowsTheProof() {
        String id = http.post("/api/v1/conversations", "{}").json().get("id").asString();

        assertThat(http.form("/chat/erase", Map.of("conversation", id)).text()).contains("Gewist", "gesprek: 1");
        assertThat(http.form("/chat/erase", Map.of("conversation", id)).status())
                .isEqualTo(404);
    }

    @Test
    void anEmptyPieceIsRefused() {
        String id = http.post("/api/v1/conversations", "{}").json().get("id").asString();

        assertThat(http.form("/chat/replies", Map.of("conversation", id, "text", " "))
                        .status())
                .isEqualTo(400);
        assertThat(http.form("/chat/replies", Map.of("conversation", id, "command", "weg"))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/privacy", "/toegankelijkheid", "/privacy?taal=en", "/toegankelijkheid?taal=en"})
    void informationIsThereInBothLanguages(String path) {
        Answer page = http.get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<h1", "id=\"main\"").doesNotContain("??");
    }

    @Test
    void aPageThatIsNotThereSaysSoKindly() {
        Answer page = http.get("/bestaat-niet", "Accept", "text/html");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Deze pagina is er niet", "Stel uw vraag");
    }
}
