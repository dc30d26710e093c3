package nl.wegwijzer.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wegwijzer.platform.redis.EmbeddedRedis;
import nl.wegwijzer.support.EchoHouse;
import nl.wegwijzer.support.StubBotApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Another way of receiving is a rolling update: the instance with the new way begins beside the one with the old, then the old one
 * stops. What people say meanwhile is answered once and in order. The Bot API refuses to be polled while a webhook is set (409).
 */
class ModeChangeTests {

    private final long chat = System.nanoTime();
    private final List<String> said = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void fromPollingToWebhookAndBackNothingIsLostOrAnsweredTwice() throws Exception {
        try (StubBotApi api = StubBotApi.start();
                EmbeddedRedis redis = EmbeddedRedis.start(folder)) {
            ConfigurableApplicationContext polling = instance(api, redis, "polling", freePort());
            say(api, "gepold");
            ConfigurableApplicationContext webhook = instance(api, redis, "webhook", freePort());
            say(api, "met twee");
            assertThat(api.hasWebhook())
                    .as("while the old instance leads, it receives as it did")
                    .isFalse();
            api.says(chat, "bij het stoppen");
            polling.close();
            said.add("echo bij het stoppen");
            await().atMost(Duration.ofSeconds(30)).until(api::hasWebhook);
            say(api, "gebracht");

            ConfigurableApplicationContext back = instance(api, redis, "polling", freePort());
            say(api, "weer met twee");
            assertThat(api.hasWebhook()).isTrue();
            webhook.close();
            api.says(chat, "zonder wie het brengt");
            said.add("echo zonder wie het brengt");
            await().atMost(Duration.ofSeconds(30)).until(() -> !api.hasWebhook());
            say(api, "weer gepold");
            back.close();
            assertThat(api.clashes()).as("two polls at once").isZero();
        }
    }

    /** A person, or another service with this token, sets a webhook behind our back. */
    @Test
    void aPollingInstanceRemovesAWebhookThatAppearsWhileItRuns() throws Exception {
        try (StubBotApi api = StubBotApi.start();
                EmbeddedRedis redis = EmbeddedRedis.start(folder);
                ConfigurableApplicationContext polling = instance(api, redis, "polling", freePort())) {
            say(api, "ervoor");
            polling.getBean(BotApi.class).call("setWebhook", Map.of("url", "http://127.0.0.1:9/elders"));
            say(api, "erna");
            assertThat(api.refusedPolls()).isPositive();
            assertThat(api.hasWebhook()).isFalse();
        }
    }

    private void say(StubBotApi api, String text) {
        api.says(chat, text);
        said.add("echo " + text);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.sentTo(chat)).containsExactlyElementsOf(said));
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static ConfigurableApplicationContext instance(StubBotApi api, EmbeddedRedis redis, String mode, int port) {
        ConfigurableApplicationContext started = EchoHouse.withTelegram(
                api,
                "redis://127.0.0.1:" + redis.port(),
                "--server.port=" + port,
                "--wegwijzer.public-url=http://127.0.0.1:" + port,
                "--wegwijzer.telegram.mode=" + mode,
                "--wegwijzer.telegram.webhook-secret=secret_of_this_test");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> started.getBean(BotSetup.class).ready());
        return started;
    }
}
