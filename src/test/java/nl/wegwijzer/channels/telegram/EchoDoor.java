package nl.wegwijzer.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.NotReachable;
import nl.wegwijzer.support.EchoHouse;
import nl.wegwijzer.support.RedisForTests;
import nl.wegwijzer.support.StubBotApi;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** A polling Telegram door in front of a skill that repeats what it hears, with a stand-in of the Bot API that a test can spoil. */
final class EchoDoor implements AutoCloseable {

    private static final AtomicLong CHATS = new AtomicLong(System.nanoTime());

    final StubBotApi api = StubBotApi.start();
    private final List<ConversationId> lost = new CopyOnWriteArrayList<>();
    private final ConfigurableApplicationContext house;

    EchoDoor() {
        house = EchoHouse.withTelegram(
                api,
                RedisForTests.urlOfItsOwn(),
                "--server.port=0",
                "--wegwijzer.telegram.poll-wait=1s",
                "--wegwijzer.telegram.retry=200ms");
        house.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof NotReachable(ConversationId id)) {
                lost.add(id);
            }
        });
        api.numberFrom(System.nanoTime());
    }

    static long chat() {
        return CHATS.incrementAndGet();
    }

    Conversations conversations() {
        return house.getBean(Conversations.class);
    }

    ConversationId conversation(long chat) {
        return house.getBean(Chats.class).conversation(Long.toString(chat));
    }

    /** The conversations of which is known that nothing reaches the person. */
    List<ConversationId> lost() {
        return lost;
    }

    Health health() {
        return house.getBean(TelegramHealth.class).health();
    }

    double counted(String method, String outcome) {
        return house
                .getBean(MeterRegistry.class)
                .find("wegwijzer.telegram.calls")
                .tags("method", method, "outcome", outcome)
                .counters()
                .stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    void awaitSent(long chat, String... texts) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.sentTo(chat)).containsExactly(texts));
    }

    /** A press on a button under the message with that number. */
    void taps(long chat, long message, String data) {
        api.update(chat, id -> """
                {"update_id":%d,"callback_query":{"id":"q%d","from":{"id":%d,"is_bot":false,"first_name":"A"},\
                "chat_instance":"1","data":"%s","message":{"message_id":%d,"date":1790000000,"chat":{"id":%d,"type":"private"},\
                "reply_markup":{"inline_keyboard":[[{"text":"Ja","callback_data":"%s"}]]}}}}\
                """.formatted(id, id, chat, data, message, chat, data));
    }

    /** Any message of a person in private, with the given fields. */
    void receives(long chat, String fields) {
        api.update(chat, id -> """
                {"update_id":%d,"message":{"message_id":%d,"date":1790000000,"chat":{"id":%d,"type":"private"},\
                "from":{"id":%d,"is_bot":false,"first_name":"A","language_code":"nl"},%s}}\
                """.formatted(id, id % 1_000_000, chat, chat, fields));
    }

    static String refusal(int code, String description, String parameters) {
        return "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":{%s}}"
                .formatted(code, description, parameters);
    }

    @Override
    public void close() {
        api.close();
        house.close();
    }
}
