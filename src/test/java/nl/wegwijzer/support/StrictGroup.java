package nl.wegwijzer.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Bot API with one group that has topics, strict in what matters there: a message to a topic that is not there is refused as
 * Telegram refuses it, and so is one to a topic that was closed, and a change that changes nothing. Nothing is polled; a test hands updates in by itself.
 */
public final class StrictGroup implements AutoCloseable {

    public static final String TOKEN = "123:GROUP";
    private static final String ICONS = """
            [{"emoji":"❗️","custom_emoji_id":"44"},{"emoji":"💬","custom_emoji_id":"55"},\
            {"emoji":"✅","custom_emoji_id":"66"},{"emoji":"📝","custom_emoji_id":"77"}]""";
    private static final String NO_ANSWER = "";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<Long, String> topics = new LinkedHashMap<>();
    private final Map<Long, String> icons = new HashMap<>();
    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private final Map<Long, String> texts = new HashMap<>();
    private final List<String> alerts = new CopyOnWriteArrayList<>();
    private final List<Long> closed = new ArrayList<>();
    private long nextTopic = 1000;
    private long nextMessage = 1;
    private final List<String> unheard = new ArrayList<>();
    private final Set<Long> blocked = new HashSet<>();
    private final Map<Long, String> shows = new HashMap<>();
    private int unchanged;
    private final Map<String, Journey> held = new ConcurrentHashMap<>();
    private int slow;
    private int withoutIcons;
    private int topicsUnheard;
    private final List<Long> refusedIn = new ArrayList<>();
    private long busyUntil = System.nanoTime();

    /** A message that arrived in a topic, 0 outside one, as a reply to another, 0 for none. */
    public record Posted(long chat, long topic, long message, String text, String buttons, long answers) {}

    private StrictGroup(HttpServer server) {
        this.server = server;
    }

    public static StrictGroup start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            StrictGroup group = new StrictGroup(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                String path = exchange.getRequestURI().getPath();
                String method = path.substring(path.lastIndexOf('/') + 1);
                byte[] body = exchange.getRequestBody().readAllBytes();
                JsonNode asked = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
                Journey journey = group.held.remove(method);
                byte[] answer = (journey == null
                                ? group.answer(method, asked)
                                : journey.stopped(() -> group.answer(method, asked)))
                        .getBytes(StandardCharsets.UTF_8);
                if (answer.length > 0) {
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                }
                exchange.close();
            });
            server.start();
            return group;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private synchronized String answer(String method, JsonNode asked) {
        return switch (method) {
            case "getMe" -> ok("{\"id\":123,\"is_bot\":true,\"first_name\":\"W\",\"username\":\"wegwijzer_bot\"}");
            case "getUpdates" -> ok("[]");
            case "getWebhookInfo" -> ok("{\"url\":\"\"}");
            case "getForumTopicIconStickers" ->
                withoutIcons-- > 0
                        ? "{\"ok\":false,\"error_code\":500,\"description\":\"Internal Server Error\"}"
                        : ok(ICONS);
            case "createForumTopic" -> {
                topics.put(++nextTopic, asked.path("name").asString());
                icons.put(nextTopic, asked.path("icon_custom_emoji_id").asString(""));
                yield topicsUnheard-- > 0 ? NO_ANSWER : ok("{\"message_thread_id\":" + nextTopic + "}");
            }
            case "editForumTopic" -> {
                long topic = asked.path("message_thread_id").asLong();
                topics.computeIfPresent(topic, (_, _) -> asked.path("name").asString());
                icons.put(topic, asked.path("icon_custom_emoji_id").asString(""));
                yield ok("true");
            }
            case "closeForumTopic" -> {
                closed.add(asked.path("message_thread_id").asLong());
                yield ok("true");
            }
            case "reopenForumTopic" -> {
                closed.remove(asked.path("message_thread_id").asLong());
                yield ok("true");
            }
            case "deleteForumTopic" -> {
                topics.remove(asked.path("message_thread_id").asLong());
                yield ok("true");
            }
            case "sendMessage" -> post(asked);
            case "editMessageText" -> {
                if (!shown(asked, asked.path("message_id").asLong())) {
                    unchanged++;
                    yield "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: message is not modified\"}";
                }
                texts.put(asked.path("message_id").asLong(), asked.path("text").asString());
                yield ok("true");
            }
            case "answerCallbackQuery" -> {
                alerts.add(asked.path("text").asString(""));
                yield ok("true");
            }
            default -> ok("true");
        };
    }

    private String post(JsonNode asked) {
        long chat = asked.path("chat_id").asLong();
        if (blocked.contains(chat)) {
            return "{\"ok\":false,\"error_code\":403,\"description\":\"Forbidden: bot was blocked by the user\"}";
        }
        if (System.nanoTime() < busyUntil) {
            refusedIn.add(asked.path("message_thread_id").asLong(0));
            long seconds = 1 + (busyUntil - System.nanoTime()) / 1_000_000_000;
            return "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\",\"parameters\":{\"retry_after\":"
                    + seconds + "}}";
        }
        if (slow > 0) {
            slow--;
            return "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 1\",\"parameters\":{\"retry_after\":1}}";
        }
        long topic = asked.path("message_thread_id").asLong(0);
        if (topic != 0 && !topics.containsKey(topic)) {
            return "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: message thread not found\"}";
        }
        if (closed.contains(topic)) {
            return "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: TOPIC_CLOSED\"}";
        }
        long message = nextMessage++;
        posted.add(new Posted(
                chat,
                topic,
                message,
                asked.path("text").asString(),
                asked.path("reply_markup").toString(),
                asked.path("reply_parameters").path("message_id").asLong(0)));
        shown(asked, message);
        if (unheard.stream().anyMatch(asked.path("text").asString()::contains)) {
            unheard.clear();
            return NO_ANSWER;
        }
        return ok("{\"message_id\":" + message + "}");
    }

    /** Notes what a message shows; false when it showed just that before. */
    private boolean shown(JsonNode asked, long message) {
        String now = asked.path("text").asString() + asked.path("reply_markup");
        return !now.equals(shows.put(message, now));
    }

    /** How often a message was changed into what it was. */
    public synchronized int unchanged() {
        return unchanged;
    }

    private static String ok(String result) {
        return "{\"ok\":true,\"result\":" + result + "}";
    }

    /** A colleague deletes a topic, with everything in it. */
    public synchronized void deletes(long topic) {
        topics.remove(topic);
    }

    public synchronized void closes(long topic) {
        closed.add(topic);
    }

    /** The next so many messages are refused because there are too many. */
    public synchronized void refuses(int messages) {
        slow = messages;
    }

    /** The next so many questions which icons there are fail. */
    public synchronized void hidesIcons(int times) {
        withoutIcons = times;
    }

    /** The icon of a topic; empty when it has none. */
    public synchronized String icon(long topic) {
        return icons.getOrDefault(topic, "");
    }

    /** Every message is refused for so long, with the time to wait. */
    public synchronized void isBusyFor(Duration time) {
        refusedIn.clear();
        busyUntil = System.nanoTime() + time.toNanos();
    }

    /** How often a message to a topic was refused since then. */
    public synchronized long refusals(long topic) {
        return refusedIn.stream().filter(one -> one == topic).count();
    }

    /** The next message with these words is taken, and nobody hears of it. */
    public synchronized void takesUnheard(String words) {
        unheard.add(words);
    }

    /** The next topic is made, and nobody hears of it. */
    public synchronized void makesTopicUnheard() {
        topicsUnheard = 1;
    }

    /** The next call of this method stays on its way until {@link Journey#arrives}. */
    public Journey holds(String method) {
        Journey journey = new Journey(new CountDownLatch(1), new CountDownLatch(1), new CountDownLatch(1));
        held.put(method, journey);
        return journey;
    }

    /** Of a call that is held. */
    public record Journey(CountDownLatch left, CountDownLatch goesOn, CountDownLatch answered) {

        /** Waits until the call is on its way. */
        public void leaves() throws InterruptedException {
            assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
        }

        /** Lets it arrive, and waits until it has its answer. */
        public void arrives() throws InterruptedException {
            goesOn.countDown();
            assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
        }

        private String stopped(Supplier<String> answer) {
            left.countDown();
            try {
                assertThat(goesOn.await(20, TimeUnit.SECONDS)).isTrue();
                return answer.get();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                answered.countDown();
            }
        }
    }

    /** A person blocks the bot. */
    public synchronized void blocks(long chat) {
        blocked.add(chat);
    }

    public synchronized Map<Long, String> topics() {
        return new LinkedHashMap<>(topics);
    }

    /** What stands in a topic, in order. */
    public List<String> in(long topic) {
        return posted.stream()
                .filter(one -> one.topic() == topic)
                .map(Posted::text)
                .toList();
    }

    public List<Posted> posted() {
        return List.copyOf(posted);
    }

    /** The text of a message that was changed. */
    public synchronized String changed(long message) {
        return texts.getOrDefault(message, "");
    }

    public List<String> alerts() {
        return List.copyOf(alerts);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
