package nl.wegwijzer.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Draft;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.support.Http;
import nl.wegwijzer.support.RedisForTests;
import nl.wegwijzer.support.WebApplication;
import nl.wegwijzer.support.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;

@WebTest
class LiveEventsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Conversations conversations;

    @Autowired
    private ApplicationEventPublisher events;

    private final List<Stream<String>> streams = new CopyOnWriteArrayList<>();
    private Http http;
    private String id;

    @BeforeEach
    void open() {
        http = new Http(port);
        id = http.post("/api/v1/conversations", "{}").json().get("id").asString();
    }

    @AfterEach
    void close() {
        streams.forEach(Stream::close);
    }

    /** The lines of a stream that is read in the background. */
    private List<String> follow(Http from, String query, String... headers) {
        List<String> lines = new CopyOnWriteArrayList<>();
        Stream<String> stream = from.stream("/api/v1/conversations/" + id + "/events" + query, headers)
                .body();
        streams.add(stream);
        Thread.ofVirtual().start(() -> {
            try {
                stream.forEach(lines::add);
                lines.add("END");
            } catch (RuntimeException closed) {
                lines.add("BROKEN");
            }
        });
        await().until(() -> lines.stream().anyMatch(line -> line.startsWith(":")));
        return lines;
    }

    private void adviserSays(String words) {
        conversations.post(
                new ConversationId(id),
                "case:" + words,
                Entry.Author.ADVISER,
                List.of(Reply.of(Reply.Kind.HANDOFF, words)));
    }

    @Test
    void whatIsSureAlreadyComesWhileAModelWordsTheAnswer() {
        List<String> lines = follow(http, "");
        String other = http.post("/api/v1/conversations", "{}").json().get("id").asString();
        drafted(other, "Voor een ander.");
        drafted(id, "");
        drafted(id, "Ja, dat kan.");
        await().until(() -> !data(lines).isEmpty());
        assertThat(lines).contains("event:draft");
        assertThat(data(lines)).containsExactly("data:Ja, dat kan.");
        events.publishEvent(new Draft("Van een ander kanaal."));
        adviserSays("Ik bel u.");
        await().until(() -> data(lines).size() > 1);
        assertThat(data(lines)).hasSize(2).last().asString().contains("Ik bel u.");
    }

    private void drafted(String conversation, String words) {
        LiveDrafts.during(new ConversationId(conversation), () -> {
            events.publishEvent(new Draft(words));
            return words;
        });
    }

    private static List<String> data(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("data:")).toList();
    }

    @Test
    void whatAnAdviserSaysComesWithItsNumberAndAuthor() {
        List<String> lines = follow(http, "");
        http.post("/api/v1/conversations/" + id + "/messages", "{\"text\":\"echo zelf gevraagd\"}");

        adviserSays("Ik bel u morgen.");

        await().until(() -> !data(lines).isEmpty());
        assertThat(data(lines))
                .singleElement()
                .asString()
                .contains("\"author\":\"adviser\"", "\"kind\":\"handoff\"", "Ik bel u morgen.");
        assertThat(lines).contains("event:reply", "id:3");
    }

    @Test
    void aStreamResumesAfterTheLastEvent() {
        adviserSays("een");
        adviserSays("twee");
        adviserSays("drie");

        List<String> resumed = follow(http, "?after=0", "Last-Event-ID", "2");
        await().until(() -> !data(resumed).isEmpty());
        List<String> whole = follow(http, "");
        await().until(() -> data(whole).size() == 3);

        assertThat(data(resumed)).singleElement().asString().contains("drie");
    }

    @Test
    void anotherInstanceBringsWhatThisOneTook() {
        try (ConfigurableApplicationContext other = new SpringApplicationBuilder(WebApplication.class)
                .run(
                        "--server.port=0",
                        "--wegwijzer.redis.url=" + RedisForTests.url(),
                        "--wegwijzer.conversation.skills=opdracht,adviseur,regio,antwoord",
                        "--wegwijzer.web.heartbeat=1h")) {
            int otherPort = other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            List<String> lines = follow(new Http(otherPort), "");

            adviserSays("Vanaf de andere kant.");

            await().atMost(Duration.ofSeconds(5)).until(() -> !data(lines).isEmpty());
        }
    }

    @Test
    void aStreamBeatsAndEndsWhenTheConversationIsErased() {
        List<String> lines = follow(http, "");
        await().until(() -> lines.stream().filter(line -> line.equals(":ok")).count() > 2);

        http.delete("/api/v1/conversations/" + id);

        await().until(() -> lines.contains("END"));
    }

    @Test
    void oneConversationHoldsFewStreams() {
        List<String> first = follow(http, "");
        for (int i = 0; i < 4; i++) {
            follow(http, "");
        }
        await().until(() -> first.contains("END"));
    }
}
