package nl.wegwijzer.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Turn;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.redis.EmbeddedRedis;
import nl.wegwijzer.support.EchoHouse;
import nl.wegwijzer.support.Http;
import nl.wegwijzer.support.RedisForTests;
import nl.wegwijzer.support.StubBotApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The webhook: who may post, what is answered when something is wrong, and that it outlives an instance. */
class WebhookTests {

    private static final StubBotApi API = StubBotApi.start();
    private static final String SECRET = "secret_of_this_test";
    private static final String PATH = BotSetup.WEBHOOK_PATH;
    private static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static ConfigurableApplicationContext house;
    private static int port;

    private final long chat = System.nanoTime();

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        house = EchoHouse.withTelegram(
                API,
                RedisForTests.url(),
                "--server.port=" + port,
                "--wegwijzer.public-url=http://127.0.0.1:" + port,
                "--wegwijzer.telegram.mode=webhook",
                "--wegwijzer.telegram.webhook-secret=" + SECRET);
        API.numberFrom(System.nanoTime());
        await().atMost(Duration.ofSeconds(30)).until(API::hasWebhook);
    }

    @AfterAll
    static void close() {
        if (house.isActive()) {
            house.close();
        }
        API.close();
    }

    private static Http.Answer post(String body, String... headers) {
        return new Http(port).post(PATH, body, headers);
    }

    @Test
    void answersWhatIsPostedInOrderAndOnce() {
        IntStream.range(0, 20).forEach(n -> API.says(chat, "m" + n));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(API.sentTo(chat))
                        .containsExactlyElementsOf(IntStream.range(0, 20)
                                .mapToObj(n -> "echo m" + n)
                                .toList()));
    }

    @Test
    void takesNothingWithoutTheSecret() {
        String update = "{\"update_id\":" + chat + "}";
        assertThat(post(update).status()).isEqualTo(401);
        assertThat(post(update, HEADER, "secret_of_this_tesT").status()).isEqualTo(403);
        assertThat(post(update, HEADER, SECRET + "x").status()).isEqualTo(403);
        assertThat(post(update, HEADER, SECRET).status()).isEqualTo(200);
    }

    @Test
    void whatIsNotReadableIsNotAskedForAgain() {
        for (String odd : List.of("", "geen json", "[]", "7", "{\"update_id\":\"x\",\"message\":{}}")) {
            assertThat(post(odd, HEADER, SECRET).status()).as(odd).isEqualTo(200);
        }
    }

    @Test
    void toldWhereAndWhatWithItsSecret() {
        assertThat(API.lastCall("setwebhook"))
                .contains("\"url\":\"http://127.0.0.1:" + port + PATH + "\"")
                .contains("\"secret_token\":\"" + SECRET + "\"")
                .contains("\"allowed_updates\":[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]");
    }

    /** An instance of its own, with a Bot API and a Redis that only it uses. */
    private static ConfigurableApplicationContext another(StubBotApi api, String redis, String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--wegwijzer.public-url=http://127.0.0.1:1",
                "--wegwijzer.telegram.mode=webhook",
                "--wegwijzer.telegram.webhook-secret=" + SECRET));
        all.addAll(List.of(settings));
        return EchoHouse.withTelegram(api, redis, all.toArray(String[]::new));
    }

    private static Http.Answer postTo(ConfigurableApplicationContext to, long id) {
        String update =
                "{\"update_id\":%d,\"message\":{\"message_id\":1,\"chat\":{\"id\":%d,\"type\":\"private\"},\"text\":\"traag\"}}"
                        .formatted(id, id);
        int at = Integer.parseInt(to.getEnvironment().getRequiredProperty("local.server.port"));
        return new Http(at).post(PATH, update, HEADER, SECRET);
    }

    private static void awaitReady(ConfigurableApplicationContext one) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> one.getBean(BotSetup.class).ready());
    }

    @Test
    void stoppingLeavesTheWebhookForTheInstancesThatGoOn() {
        try (StubBotApi api = StubBotApi.start();
                EmbeddedRedis redis = EmbeddedRedis.start(folder)) {
            ConfigurableApplicationContext one = another(api, "redis://127.0.0.1:" + redis.port());
            await().atMost(Duration.ofSeconds(30)).until(api::hasWebhook);
            one.close();
            assertThat(api.calls("deletewebhook")).isZero();
            assertThat(api.hasWebhook()).isTrue();
        }
    }

    @Test
    void tellsWhenToComeBackWhenTheInboxIsFull() {
        try (StubBotApi api = StubBotApi.start();
                EmbeddedRedis redis = EmbeddedRedis.start(folder);
                ConfigurableApplicationContext full = another(
                        api,
                        "redis://127.0.0.1:" + redis.port(),
                        "--wegwijzer.telegram.inbox-max=100",
                        "--wegwijzer.telegram.turns-at-once=1")) {
            awaitReady(full);
            Http.Answer last = postTo(full, 1);
            for (long id = 2; id < 400 && last.status() == 200; id++) {
                last = postTo(full, id);
            }
            assertThat(last.status()).isEqualTo(503);
            assertThat(last.response().headers().firstValue("Retry-After")).contains("3");
            for (int i = 0; i < 400; i++) {
                EchoHouse.goOn();
            }
        } finally {
            EchoHouse.forget();
        }
    }

    @Test
    void tellsWhenToComeBackWhenRedisIsAway() {
        StubBotApi api = StubBotApi.start();
        EmbeddedRedis redis = EmbeddedRedis.start(folder);
        try (ConfigurableApplicationContext one = another(api, "redis://127.0.0.1:" + redis.port())) {
            awaitReady(one);
            redis.close();
            Http.Answer answer = postTo(one, 1);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.response().headers().firstValue("Retry-After")).contains("3");
        } finally {
            api.close();
        }
    }

    @Test
    void theBotIsIntroducedInBothLanguages() {
        await().until(() -> API.calls("setmyshortdescription") >= 2);
        assertThat(API.calls("setmycommands")).isGreaterThanOrEqualTo(2);
        assertThat(API.calls("setmydescription")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aTalkOnThePageGetsALinkAndACodeForTelegram() {
        Conversations conversations = house.getBean(Conversations.class);
        ConversationId page = conversations
                .open(new Address(Address.WEB, ""), Language.NL, "markt", "a network")
                .id();
        conversations.take(
                new Turn(page, new Address(Address.WEB, ""), "1", Language.NL, new Input.Text("van de pagina")));
        String code = conversations.handOn(page);
        API.says(chat, "/start " + code);
        API.says(chat, "en verder");
        await().untilAsserted(() -> assertThat(API.sentTo(chat)).hasSize(2));
        assertThat(API.sentTo(chat).getFirst()).startsWith("We gaan hier verder");
        assertThat(conversations.find(page).orElseThrow().history())
                .anyMatch(entry -> entry.text().equals("en verder"));
        assertThat(conversations.find(page).orElseThrow().profile().campaign()).isEqualTo("markt");
    }
}
