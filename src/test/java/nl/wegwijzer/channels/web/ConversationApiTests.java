package nl.wegwijzer.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Turn;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.support.Http;
import nl.wegwijzer.support.Http.Answer;
import nl.wegwijzer.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class ConversationApiTests {

    private static final String CONVERSATIONS = "/api/v1/conversations";

    @LocalServerPort
    private int port;

    @Autowired
    private Conversations conversations;

    private Http http;

    @BeforeEach
    void client() {
        http = new Http(port);
    }

    private String opened() {
        return CONVERSATIONS + "/"
                + http.post(CONVERSATIONS, "{}").json().get("id").asString();
    }

    @Test
    void openingGivesAnIdThatCannotBeGuessed() {
        Answer answer = http.post(CONVERSATIONS, "{\"campaign\":\"markt-1\",\"language\":\"en\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("id").asString()).hasSizeGreaterThanOrEqualTo(27);
        assertThat(conversations
                        .find(new ConversationId(answer.json().get("id").asString()))
                        .orElseThrow()
                        .profile())
                .satisfies(profile -> {
                    assertThat(profile.campaign()).isEqualTo("markt-1");
                    assertThat(profile.language()).isEqualTo(Language.EN);
                });
    }

    @Test
    void openingNeedsNoBody() {
        assertThat(http.post(CONVERSATIONS, "").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"campaign\":\"a b\"}", "{\"language\":\"fr\"}", "{\"other\":1}", "[", "[]"})
    void openingRefusesWhatItDoesNotKnow(String body) {
        assertProblem(http.post(CONVERSATIONS, body), 400);
    }

    @Test
    void aMessageGivesRepliesOfTheContract() {
        Answer answer = http.post(opened() + "/messages", "{\"text\":\"kan ik subsidie krijgen\"}");

        assertThat(answer.status()).isEqualTo(200);
        var reply = answer.json().get("replies").get(0);
        assertThat(reply.get("kind").asString()).isEqualTo("answer");
        assertThat(reply.get("mode").asString()).isEqualTo("curated");
        assertThat(reply.get("asOf").asString()).isEqualTo("2026-11-22");
        assertThat(reply.get("sources").get(0).get("checkedOn").asString()).isEqualTo("2026-11-22");
        assertThat(reply.get("buttons").get(0).get("value").asString()).isEqualTo("antwoord:bereken");
    }

    @Test
    void aButtonOfAReplyCanBePressed() {
        String conversation = opened();
        http.post(conversation + "/messages", "{\"text\":\"kan ik subsidie krijgen\"}");

        Answer answer = http.post(conversation + "/messages", "{\"button\":\"antwoord:bereken\"}");

        assertThat(answer.json().get("replies").get(0).get("kind").asString()).isEqualTo("clarify");
    }

    @Test
    void theSameKeyIsAnsweredOnce() {
        String conversation = opened();
        Answer first = http.post(conversation + "/messages", "{\"text\":\"echo een\"}", "Idempotency-Key", "k1");
        Answer again = http.post(conversation + "/messages", "{\"text\":\"echo twee\"}", "Idempotency-Key", "k1");

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(http.get(conversation).json().get("conversation").get("history"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":\"a\",\"button\":\"b\"}",
                "{\"text\":null}",
                "{\"tekst\":\"a\"}",
                "{\"text\":{}}",
                "geen json",
                ""
            })
    void aMessageIsExactlyOneTextOrButton(String body) {
        assertProblem(http.post(opened() + "/messages", body), 400);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        assertProblem(http.post(opened() + "/messages", "{\"text\":\"a\"}", "Idempotency-Key", "k".repeat(101)), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"onbekend", "a.b", "%20"})
    void anUnknownIdIsNotFound(String id) {
        String conversation = CONVERSATIONS + "/" + id;
        assertProblem(http.post(conversation + "/messages", "{\"text\":\"a\"}"), 404);
        assertProblem(http.get(conversation), 404);
        assertProblem(http.delete(conversation), 404);
        assertProblem(http.get(conversation + "/events", "Accept", "text/event-stream"), 404);
    }

    @Test
    void aConversationOfAnotherChannelDoesNotExistHere() {
        ConversationId telegram = new ConversationId("telegram-4711");
        conversations.take(
                new Turn(telegram, new Address("telegram", "4711"), "u1", Language.NL, new Input.Text("echo geheim")));

        assertProblem(http.get(CONVERSATIONS + "/telegram-4711"), 404);
        assertProblem(http.post(CONVERSATIONS + "/telegram-4711/messages", "{\"text\":\"a\"}"), 404);
        assertProblem(http.delete(CONVERSATIONS + "/telegram-4711"), 404);
        assertThat(conversations.find(telegram)).isPresent();
    }

    @Test
    void theOwnCopyHoldsWhatEachPartKeepsMasked() {
        String conversation = opened();
        http.post(conversation + "/messages", "{\"text\":\"mijn kandidaat heeft bsn 111222333\"}");
        http.post(conversation + "/messages", "{\"button\":\"adviseur:start\"}");

        Answer copy = http.get(conversation);

        assertThat(copy.json().propertyNames()).containsExactlyInAnyOrder("conversation", "handoff");
        assertThat(copy.text()).contains("[bsn]").doesNotContain("111222333");
    }

    @Test
    void erasingGivesAProofByPartAndLeavesNothing() {
        String conversation = opened();
        http.post(conversation + "/messages", "{\"text\":\"kan ik subsidie krijgen\"}");
        http.post(conversation + "/messages", "{\"button\":\"adviseur:start\"}");

        Answer proof = http.delete(conversation);

        assertThat(proof.status()).isEqualTo(200);
        assertThat(proof.json().get("total").asInt()).isEqualTo(2);
        assertThat(proof.json().get("parts").get("conversation").asInt()).isEqualTo(1);
        assertThat(proof.json().get("parts").get("handoff").asInt()).isEqualTo(1);
        assertThat(proof.json().get("erasedAt").asString()).isNotBlank();
        assertProblem(http.get(conversation), 404);
    }

    static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
    }
}
