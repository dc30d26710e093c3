package nl.wegwijzer.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.support.Http;
import nl.wegwijzer.support.RedisForTests;
import nl.wegwijzer.support.StubBotApi;
import nl.wegwijzer.support.WebApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** One talk at two doors: from the page to Telegram and from Telegram to the page, over HTTP. */
class HandOnTests {

    private static final Pattern ID = Pattern.compile("name=\"conversation\" value=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("w_[a-z0-9]{10}");
    private static final StubBotApi API = StubBotApi.start();
    private static ConfigurableApplicationContext house;
    private static Http http;

    private final long chat = System.nanoTime();

    /** The Telegram door beside the page. */
    @ComponentScan("nl.wegwijzer.channels.telegram")
    @ConfigurationPropertiesScan("nl.wegwijzer.channels.telegram")
    static class TelegramToo {}

    @BeforeAll
    static void open() {
        house = new SpringApplicationBuilder(WebApplication.class, TelegramToo.class)
                .run(
                        "--server.port=0",
                        "--wegwijzer.conversation.skills=opdracht,adviseur,regio,antwoord",
                        "--wegwijzer.redis.url=" + RedisForTests.url(),
                        "--wegwijzer.telegram.token=" + StubBotApi.TOKEN,
                        "--wegwijzer.telegram.api-url=" + API.url(),
                        "--wegwijzer.telegram.lease=2s");
        http = new Http(Integer.parseInt(house.getEnvironment().getProperty("local.server.port", "0")));
        API.numberFrom(System.nanoTime());
        await().atMost(Duration.ofSeconds(30)).until(() -> API.calls("getupdates") > 0);
    }

    @AfterAll
    static void close() {
        house.close();
        API.close();
    }

    private static String found(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(group);
    }

    private String lastSent(long to, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> API.sentTo(to).size() >= count);
        List<String> sent = API.sentTo(to);
        return sent.getLast();
    }

    @Test
    void aTalkOnThePageGoesOnInTelegramOnce() {
        String id = found(
                ID,
                http.form("/chat", Map.of("text", "echo van de pagina", "key", "1"))
                        .text(),
                1);

        String page = http.form("/chat/telegram", Map.of("conversation", id)).text();
        String code = found(CODE, page, 0);
        assertThat(page).contains("https://t.me/wegwijzer_bot?start=" + code, "<strong>" + code + "</strong>");

        API.says(chat, "/start " + code);
        assertThat(lastSent(chat, 1)).startsWith("We gaan hier verder");
        API.says(chat, "echo uit telegram");
        lastSent(chat, 2);
        assertThat(http.get("/api/v1/conversations/" + id).text()).contains("van de pagina", "uit telegram");

        API.says(chat + 1, "/start " + code);
        lastSent(chat + 1, 1);
        assertThat(API.sentTo(chat + 1)).noneMatch(text -> text.startsWith("We gaan hier verder"));
    }

    @Test
    void theCodeCanBeTypedSinceSomeAppsLoseIt() {
        String id = found(
                ID,
                http.form("/chat", Map.of("text", "echo getypt", "key", "1")).text(),
                1);
        String code = found(
                CODE, http.form("/chat/telegram", Map.of("conversation", id)).text(), 0);
        API.says(chat, code.toUpperCase(java.util.Locale.ROOT));
        assertThat(lastSent(chat, 1)).startsWith("We gaan hier verder");
    }

    @Test
    void withoutATalkTheLinkJustOpensTheBot() {
        for (String none : List.of("", "verzonnen", "t1234")) {
            Http.Answer page = http.form("/chat/telegram", Map.of("conversation", none));
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains("\"https://t.me/wegwijzer_bot\"").doesNotContain("start=");
        }
    }

    @Test
    void aTalkInTelegramGoesOnOnThePageOnce() {
        API.says(chat, "echo begonnen in telegram");
        lastSent(chat, 1);
        API.says(chat, "/web");
        String code = found(CODE, lastSent(chat, 2), 0);

        // A preview of a link looks at it and must not use it up.
        assertThat(http.get("/verder/" + code).text()).contains("action=\"/verder/" + code + "\"");
        assertThat(http.get("/verder/" + code).text()).doesNotContain("begonnen in telegram");
        String page = http.form("/verder/" + code, Map.of()).text();
        assertThat(page).contains("begonnen in telegram");
        String id = found(ID, page, 1);
        assertThat(new ConversationId(id).cannotBeGuessed()).isTrue();

        http.form("/chat", Map.of("conversation", id, "text", "echo op de pagina", "key", "2"));
        assertThat(http.get("/api/v1/conversations/" + id).text()).contains("begonnen in telegram", "op de pagina");

        String second = http.form("/verder/" + code, Map.of()).text();
        assertThat(second).doesNotContain("begonnen in telegram");
    }

    @Test
    void thePageOffersTelegram() {
        assertThat(http.get("/").text()).contains("action=\"/chat/telegram\"");
    }
}
