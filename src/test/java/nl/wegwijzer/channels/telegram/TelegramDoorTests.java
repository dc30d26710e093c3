package nl.wegwijzer.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.wegwijzer.support.EchoHouse;
import nl.wegwijzer.support.RedisForTests;
import nl.wegwijzer.support.StubBotApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The Telegram door in front of a skill that repeats what it hears: polling, over a real Redis and real HTTP. */
@ExtendWith(OutputCaptureExtension.class)
class TelegramDoorTests {

    private static final StubBotApi API = StubBotApi.start();
    private static final AtomicLong CHATS = new AtomicLong(System.nanoTime());
    private static ConfigurableApplicationContext house;

    private final long chat = CHATS.incrementAndGet();

    @BeforeAll
    static void open() {
        house = EchoHouse.withTelegram(
                API,
                RedisForTests.url(),
                "--server.port=0",
                "--wegwijzer.telegram.poll-wait=1s",
                "--wegwijzer.telegram.retry=200ms");
        API.numberFrom(System.nanoTime());
    }

    @AfterAll
    static void close() {
        API.close();
        house.close();
    }

    private void awaitSent(String... texts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(API.sentTo(chat)).containsExactly(texts));
    }

    private static String message(long id, long chat, String rest) {
        return """
                {"update_id":%d,"message":{"message_id":%d,"date":1790000000,"chat":{"id":%d,"type":"private"},\
                "from":{"id":%d,"is_bot":false,"first_name":"A","language_code":"nl"},%s}}\
                """.formatted(id, id % 1_000_000, chat, chat, rest);
    }

    @Test
    void answersInOrder() {
        IntStream.range(0, 20).forEach(n -> API.says(chat, "m" + n));
        awaitSent(IntStream.range(0, 20).mapToObj(n -> "echo m" + n).toArray(String[]::new));
    }

    @Test
    void theSameUpdateIsAnsweredOnce() {
        long id = API.says(chat, "een");
        API.update(chat, _ -> message(id, chat, "\"text\":\"een\""));
        API.says(chat, "twee");
        awaitSent("echo een", "echo twee");
    }

    @Test
    void hearsALowerNumberAfterAQuietWeek() {
        API.says(chat, "voor de stilte");
        awaitSent("echo voor de stilte");
        await().until(() -> API.unconfirmed() == 0);
        API.numberFrom(1_000 + chat % 1_000);
        API.says(chat, "na de stilte");
        awaitSent("echo voor de stilte", "echo na de stilte");
        API.numberFrom(System.nanoTime());
    }

    @Test
    void setsOneUnreadableUpdateAsideWithAnAlarmAndGoesOn(CapturedOutput output) {
        double before = setAside();
        API.update(chat, id -> "{\"update_id\":" + id + ",\"message\":{\"chat\":{\"id\":\"geen getal\"},\"text\":7}}");
        API.says(chat, "verder");
        awaitSent("echo verder");
        assertThat(output).contains("ALARM: an update of Telegram was set aside");
        assertThat(setAside()).isEqualTo(before + 1);
    }

    private static double setAside() {
        return ((Number) health().getDetails().get("setAside")).doubleValue();
    }

    private static Health health() {
        return house.getBean(TelegramHealth.class).health();
    }

    @Test
    void aTurnThatAlwaysBreaksIsSetAsideWithAKindSentence() {
        API.says(chat, "stuk");
        API.says(chat, "heel");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(API.sentTo(chat))
                        .hasSize(2)
                        .contains("echo heel")
                        .anySatisfy(text -> assertThat(text).startsWith("Er ging bij ons iets mis")));
    }

    @Test
    void answersAnEditOnceAndOnlyWhenTheWordsChanged() {
        API.update(chat, id -> edit(id, "\"text\":\"subsidi\"").replace("edited_message", "message"));
        awaitSent("echo subsidi");
        String edited = "\"text\":\"subsidie\",\"edit_date\":1790000009";
        API.update(chat, id -> edit(id, "\"text\":\"subsidi\""));
        API.update(chat, id -> edit(id, edited));
        API.update(chat, id -> edit(id, edited));
        API.says(chat, "klaar");
        awaitSent("echo subsidi", "echo subsidie", "echo klaar");
    }

    private String edit(long id, String rest) {
        return message(77, chat, rest)
                .replace("\"update_id\":77", "\"update_id\":" + id)
                .replace("\"message\":", "\"edited_message\":");
    }

    @Test
    void oneChatThatIsToldToWaitDoesNotKeepAnother() {
        AtomicInteger refusals = new AtomicInteger();
        API.fault(
                chat,
                _ -> refusals.getAndIncrement() == 0
                        ? Optional.of("{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\","
                                + "\"parameters\":{\"retry_after\":3}}")
                        : Optional.empty());
        long other = CHATS.incrementAndGet();
        API.says(chat, "wacht");
        await().until(() -> refusals.get() == 1);
        API.says(other, "door");
        await().untilAsserted(() -> assertThat(API.sentTo(other)).containsExactly("echo door"));
        assertThat(API.sentTo(chat)).isEmpty();
        awaitSent("echo wacht");
    }

    @Test
    void whatTheMarkupSpoilsArrivesAsPlainText() {
        AtomicInteger refusals = new AtomicInteger();
        API.fault(
                chat,
                _ -> refusals.getAndIncrement() == 0
                        ? Optional.of("{\"ok\":false,\"error_code\":400,"
                                + "\"description\":\"Bad Request: can't parse entities: Unsupported start tag\"}")
                        : Optional.empty());
        API.says(chat, "a & b");
        awaitSent("echo a & b");
    }

    @Test
    void whatIsTooLongArrivesInSmallerPieces() {
        API.fault(
                chat,
                text -> text.length() > 900
                        ? Optional.of(
                                "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: message is too long\"}")
                        : Optional.empty());
        API.says(chat, "lang 1200");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(String.join(" ", API.sentTo(chat)))
                        .contains("woord")
                        .satisfies(all -> assertThat(all.split("woord", -1)).hasSize(101)));
    }

    @Test
    void aBlockedBotIsDoneWithTheReplyAndGoesOn() {
        AtomicInteger refusals = new AtomicInteger();
        API.fault(
                chat,
                _ -> refusals.getAndIncrement() == 0
                        ? Optional.of("{\"ok\":false,\"error_code\":403,"
                                + "\"description\":\"Forbidden: bot was blocked by the user\"}")
                        : Optional.empty());
        API.says(chat, "een");
        await().until(() -> refusals.get() == 1);
        API.says(chat, "twee");
        awaitSent("echo twee");
    }

    @Test
    void aGroupThatMovedIsAnsweredAtItsNewNumber() {
        long group = -chat;
        long moved = -CHATS.incrementAndGet();
        API.fault(
                group,
                _ -> Optional.of(
                        "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded\","
                                + "\"parameters\":{\"migrate_to_chat_id\":" + moved + "}}"));
        API.update(group, id -> group(id, group, "@wegwijzer_bot hallo"));
        await().untilAsserted(() -> assertThat(API.sentTo(moved)).containsExactly("echo hallo"));
    }

    private static String group(long id, long group, String text) {
        String named = text.startsWith("@wegwijzer_bot ")
                ? ",\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":14}]"
                : "";
        return message(id, group, "\"text\":\"" + text + "\"" + named).replace("\"private\"", "\"supergroup\"");
    }

    @Test
    void inAGroupAnswersOnlyWhenAddressed() {
        long group = -chat;
        API.update(group, id -> group(id, group, "zomaar wat"));
        API.update(group, id -> group(id, group, "/roll 6"));
        API.update(group, id -> group(id, group, "/help@other_bot"));
        API.update(group, id -> group(id, group, "@wegwijzer_bot2 hallo"));
        API.update(group, id -> group(id, group, "@wegwijzer_bot vraag"));
        API.update(group, id -> group(id, group, "/regio@wegwijzer_bot"));
        await().untilAsserted(() -> assertThat(API.sentTo(group)).hasSize(2));
        assertThat(API.sentTo(group).getFirst()).isEqualTo("echo vraag");
    }

    @Test
    void everyTapIsConfirmedAndADoubleTapIsHarmless() {
        API.says(chat, "knoppen");
        await().until(() -> API.sentTo(chat).size() == 1);
        int before = API.calls("answercallbackquery");
        tap("1=echo:ja");
        tap("1=echo:ja");
        tap("2=van een andere tijd");
        await().until(() -> API.calls("answercallbackquery") == before + 3);
        await().untilAsserted(() -> assertThat(API.sentTo(chat)).hasSize(3));
        assertThat(API.sentTo(chat).get(1)).isEqualTo("knop echo:ja");
        assertThat(API.sentTo(chat).get(2)).startsWith("Deze knop werkt niet meer");
        await().until(() -> API.calls("editmessagereplymarkup") > 0);
    }

    private void tap(String data) {
        API.update(chat, id -> """
                {"update_id":%d,"callback_query":{"id":"q%d","from":{"id":%d,"is_bot":false,"first_name":"A"},\
                "chat_instance":"1","data":"%s","message":{"message_id":5,"date":1790000000,"chat":{"id":%d,"type":"private"},\
                "reply_markup":{"inline_keyboard":[[{"text":"Ja","callback_data":"1=echo:ja"}]]}}}}\
                """.formatted(id, id, chat, data, chat));
    }

    @Test
    void kindlyTellsWhatItCannotRead() {
        for (String thing : List.of("voice", "photo", "document", "contact", "sticker", "video")) {
            API.update(chat, id -> message(id, chat, "\"" + thing + "\":{}"));
        }
        await().untilAsserted(() -> assertThat(API.sentTo(chat)).hasSize(6));
        assertThat(API.sentTo(chat)).allMatch(text -> text.contains("Typ uw vraag"));
    }

    @Test
    void healthTellsWhatWaitsAndWhatWasRefused() {
        API.says(chat, "gezond");
        awaitSent("echo gezond");
        assertThat(health().getStatus()).isEqualTo(Status.UP);
        assertThat(health().getDetails())
                .containsKeys("lastPoll", "inbox", "inboxAgeSeconds", "setAside", "refused", "leads");
    }

    @Test
    void theTokenIsInNoLogNoMetricAndNoUrl(CapturedOutput output) {
        API.fault(
                chat, _ -> Optional.of("{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: whatever\"}"));
        API.says(chat, "weg");
        await().atMost(Duration.ofSeconds(20)).until(() -> output.getAll().contains("ALARM: Telegram refused"));
        BotApi away =
                new BotApi(properties("http://127.0.0.1:1"), new tools.jackson.databind.json.JsonMapper(), meters());
        BotApi.Outcome outcome = away.call("getMe", java.util.Map.of());
        assertThat(outcome).isInstanceOf(BotApi.Outcome.Unreachable.class);
        String said = output.getAll()
                + outcome
                + properties("http://x")
                + meters().getMeters().stream()
                        .map(meter -> meter.getId().toString())
                        .toList();
        assertThat(said).doesNotContain(StubBotApi.TOKEN).doesNotContain("STUB");
    }

    private static io.micrometer.core.instrument.MeterRegistry meters() {
        return house.getBean(io.micrometer.core.instrument.MeterRegistry.class);
    }

    private static TelegramProperties properties(String url) {
        return new TelegramProperties(
                Token.of(StubBotApi.TOKEN),
                url,
                TelegramProperties.Mode.POLLING,
                Token.of(""),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                4,
                4,
                100,
                Duration.ofSeconds(5),
                Duration.ofSeconds(1));
    }
}
