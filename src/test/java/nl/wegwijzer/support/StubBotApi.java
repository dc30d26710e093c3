package nl.wegwijzer.support;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Bot API that costs next to nothing, so that a measurement measures us: HTTP over plain sockets on virtual threads, every
 * answer after a set time, every message that was sent remembered in order of arrival. Updates are polled, or posted to the
 * webhook that was set. It is not strict; what a method may be given is not looked at.
 *
 * <p>Longer than most classes because it is a whole server without any library between it and the measurement.
 */
public final class StubBotApi implements AutoCloseable {

    public static final String TOKEN = "123:STUB";
    /** The message is taken, and nobody hears of it. */
    public static final String NO_ANSWER = "";

    private static final byte[] YES = bytes("{\"ok\":true,\"result\":true}");
    private static final byte[] ME = bytes(
            "{\"ok\":true,\"result\":{\"id\":123,\"is_bot\":true,\"first_name\":\"W\",\"username\":\"wegwijzer_bot\"}}");
    private static final byte[] NO_HOOK = bytes("{\"ok\":true,\"result\":{\"url\":\"\"}}");
    private static final byte[] CLASH = bytes(
            "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: can't use getUpdates method while webhook is active\"}");
    private static final Pattern FAULT_CHAT = Pattern.compile("\"chat_id\":(-?\\d+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int POSTS_AT_ONCE = 40;
    private static final int KEPT = 100;

    private final ServerSocket server;
    private final Deque<Update> waiting = new ArrayDeque<>();
    private final Map<Long, ConcurrentLinkedQueue<Sent>> sent = new ConcurrentHashMap<>();
    private final Map<Long, Function<String, Optional<String>>> faults = new ConcurrentHashMap<>();
    private final Map<String, Function<String, Optional<String>>> methodFaults = new ConcurrentHashMap<>();
    private final Map<String, ConcurrentLinkedQueue<String>> said = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final AtomicInteger sentCount = new AtomicInteger();
    private final AtomicInteger messageIds = new AtomicInteger(1000);
    private final AtomicLong nextUpdate = new AtomicLong(1);
    private final AtomicInteger polling = new AtomicInteger();
    private final AtomicInteger clashes = new AtomicInteger();
    private final AtomicInteger refusedPolls = new AtomicInteger();
    private volatile Duration latency = Duration.ZERO;
    private volatile Optional<Webhook> webhook = Optional.empty();
    /** What it could not post it gives back to the waiting ones before it ends, so that they keep their order. */
    private volatile Thread poster = Thread.ofVirtual().start(() -> {});

    private volatile boolean open = true;

    /**
     * A message that arrived here.
     *
     * @param body the whole call
     */
    public record Sent(long chat, String text, long atNanos, String body) {}

    private record Update(long id, long chat, String json) {}

    private record Webhook(URI url, String secret) {}

    private StubBotApi(ServerSocket server) {
        this.server = server;
    }

    public static StubBotApi start() {
        try {
            StubBotApi stub = new StubBotApi(new ServerSocket(0, 1000, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(stub::accept);
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** How long every answer takes, except the one to a poll that finds something. */
    public StubBotApi latency(Duration time) {
        latency = time;
        return this;
    }

    /**
     * What a message to a chat is answered with instead of being taken: a whole JSON answer with {@code error_code}, or {@link
     * #NO_ANSWER} to take it and break the line before it is confirmed.
     */
    public void fault(long chat, Function<String, Optional<String>> answer) {
        faults.put(chat, answer);
    }

    /** What a method other than a message is answered with: a whole JSON answer; empty for the usual one. */
    public void answers(String method, Function<String, Optional<String>> answer) {
        methodFaults.put(method, answer);
    }

    /** A person writes; gives the id of the update. */
    public long says(long chat, String text) {
        return update(
                chat, id -> """
                {"update_id":%d,"message":{"message_id":%d,"date":1790000000,"chat":{"id":%d,"type":"private","first_name":"A"},\
                "from":{"id":%d,"is_bot":false,"first_name":"A","language_code":"nl"},"text":%s}}\
                """.formatted(id, messageIds.incrementAndGet(), chat, chat, JSON.writeValueAsString(text)));
    }

    /** Anything comes in. */
    public long update(long chat, Function<Long, String> json) {
        synchronized (waiting) {
            long id = nextUpdate.getAndIncrement();
            waiting.add(new Update(id, chat, json.apply(id)));
            waiting.notifyAll();
            return id;
        }
    }

    /** From now on updates are numbered so, as Telegram does after a quiet week. */
    public void numberFrom(long id) {
        nextUpdate.set(id);
    }

    /** What arrived for a chat, in order. */
    public List<String> sentTo(long chat) {
        return sent.getOrDefault(chat, new ConcurrentLinkedQueue<>()).stream()
                .map(Sent::text)
                .toList();
    }

    public List<Sent> sent() {
        return sent.values().stream().flatMap(queue -> queue.stream()).toList();
    }

    public int sentCount() {
        return sentCount.get();
    }

    /** How often a method was called, in lower case. */
    public int calls(String method) {
        return calls.getOrDefault(method, new AtomicInteger()).get();
    }

    /** What a method other than a message was last called with. */
    public String lastCall(String method) {
        return lastCalls(method).stream().reduce("", (_, later) -> later);
    }

    /** What a method other than a message was called with, the last ones in order. */
    public List<String> lastCalls(String method) {
        return List.copyOf(said.getOrDefault(method, new ConcurrentLinkedQueue<>()));
    }

    /** The whole calls behind what arrived for a chat, in order. */
    public List<String> bodiesTo(long chat) {
        return sent.getOrDefault(chat, new ConcurrentLinkedQueue<>()).stream()
                .map(Sent::body)
                .toList();
    }

    /** How many updates nobody has confirmed. */
    public int unconfirmed() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    /** How often two polled at the same time. */
    public int clashes() {
        return clashes.get();
    }

    /** How many polls were refused because a webhook was set. */
    public int refusedPolls() {
        return refusedPolls.get();
    }

    public boolean hasWebhook() {
        return webhook.isPresent();
    }

    private void accept() {
        while (open) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            while (open) {
                String head = head(in);
                if (head.isEmpty()) {
                    return;
                }
                String body = new String(in.readNBytes(contentLength(head)), StandardCharsets.UTF_8);
                byte[] answer = answer(method(head), body);
                if (answer.length == 0) {
                    return;
                }
                out.write(response(answer));
            }
        } catch (IOException gone) {
            // A client that is killed leaves without a word.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] answer(String method, String body) throws InterruptedException {
        calls.computeIfAbsent(method, _ -> new AtomicInteger()).incrementAndGet();
        if (!method.equals("sendmessage")) {
            Queue<String> before = said.computeIfAbsent(method, _ -> new ConcurrentLinkedQueue<>());
            before.add(body);
            if (before.size() > KEPT) {
                before.remove();
            }
        }
        Optional<String> other =
                methodFaults.getOrDefault(method, _ -> Optional.empty()).apply(body);
        if (other.isPresent()) {
            return bytes(other.get());
        }
        if (method.equals("getupdates")) {
            return polled(body);
        }
        byte[] answer = switch (method) {
            case "getme" -> ME;
            case "getwebhookinfo" ->
                webhook.map(hook -> bytes("{\"ok\":true,\"result\":{\"url\":\"" + hook.url() + "\"}}"))
                        .orElse(NO_HOOK);
            case "setwebhook" -> hooked(JSON.readTree(body));
            case "deletewebhook" -> {
                webhook = Optional.empty();
                poster.join();
                yield YES;
            }
            case "sendmessage" -> taken(body);
            default -> YES;
        };
        if (!latency.isZero()) {
            Thread.sleep(latency);
        }
        return answer;
    }

    private byte[] taken(String body) {
        Matcher number = FAULT_CHAT.matcher(body);
        long chat = number.find() ? Long.parseLong(number.group(1)) : 0;
        String text = text(body);
        Function<String, Optional<String>> fault = faults.get(chat);
        Optional<String> refusal = fault == null ? Optional.empty() : fault.apply(text);
        if (refusal.filter(answer -> !answer.equals(NO_ANSWER)).isPresent()) {
            return bytes(refusal.get());
        }
        sent.computeIfAbsent(chat, _ -> new ConcurrentLinkedQueue<>())
                .add(new Sent(chat, text, System.nanoTime(), body));
        sentCount.incrementAndGet();
        if (refusal.isPresent()) {
            return bytes(NO_ANSWER);
        }
        return bytes("{\"ok\":true,\"result\":{\"message_id\":" + messageIds.incrementAndGet() + "}}");
    }

    private static String text(String body) {
        int from = body.indexOf("\"text\":\"") + 8;
        int to = from;
        while (body.charAt(to) != '"') {
            to += body.charAt(to) == '\\' ? 2 : 1;
        }
        return body.substring(from, to);
    }

    private byte[] polled(String body) throws InterruptedException {
        JsonNode asked = JSON.readTree(body);
        if (polling.getAndIncrement() > 0) {
            clashes.incrementAndGet();
        }
        try {
            long offset = asked.path("offset").asLong(0);
            int limit = asked.path("limit").asInt(100);
            if (webhook.isEmpty()) {
                poster.join();
            }
            long until = System.nanoTime()
                    + TimeUnit.SECONDS.toNanos(asked.path("timeout").asLong(0));
            synchronized (waiting) {
                while (offset > 0 && !waiting.isEmpty() && waiting.getFirst().id() < offset) {
                    waiting.removeFirst();
                }
                while (waiting.isEmpty() && webhook.isEmpty() && open && System.nanoTime() < until) {
                    waiting.wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
                }
                if (webhook.isPresent()) {
                    refusedPolls.incrementAndGet();
                    return CLASH;
                }
                StringBuilder batch = new StringBuilder("{\"ok\":true,\"result\":[");
                waiting.stream()
                        .limit(limit)
                        .forEach(update -> batch.append(batch.charAt(batch.length() - 1) == '[' ? "" : ",")
                                .append(update.json()));
                return bytes(batch.append("]}").toString());
            }
        } finally {
            polling.decrementAndGet();
        }
    }

    private byte[] hooked(JsonNode asked) {
        boolean first = webhook.isEmpty();
        webhook = Optional.of(new Webhook(
                URI.create(asked.path("url").asString()),
                asked.path("secret_token").asString("")));
        synchronized (waiting) {
            waiting.notifyAll();
        }
        if (first) {
            poster = Thread.ofVirtual().start(this::post);
        }
        return YES;
    }

    /** Posts as Telegram does: in order for a chat, chats beside each other, again until it is taken or the webhook is removed. */
    private void post() {
        Map<Long, Deque<Update>> lanes = new HashMap<>();
        Semaphore room = new Semaphore(POSTS_AT_ONCE);
        Deque<Socket> idle = new ArrayDeque<>();
        while (open && webhook.isPresent()) {
            synchronized (waiting) {
                for (Update update : waiting) {
                    lanes.computeIfAbsent(update.chat(), _ -> new ArrayDeque<>())
                            .add(update);
                }
                waiting.clear();
            }
            List<Long> ready = new ArrayList<>(lanes.keySet());
            ready.forEach(chat -> {
                Deque<Update> lane = lanes.remove(chat);
                room.acquireUninterruptibly();
                Thread.ofVirtual().start(() -> {
                    drain(lane, idle);
                    room.release();
                });
            });
            room.acquireUninterruptibly(POSTS_AT_ONCE);
            room.release(POSTS_AT_ONCE);
            pause(1);
        }
    }

    private void drain(Deque<Update> lane, Deque<Socket> idle) {
        while (open && !lane.isEmpty() && webhook.isPresent()) {
            if (posted(lane.getFirst(), idle)) {
                lane.removeFirst();
            } else {
                pause(200);
            }
        }
        synchronized (waiting) {
            while (!lane.isEmpty()) {
                waiting.addFirst(lane.removeLast());
            }
            waiting.notifyAll();
        }
    }

    private boolean posted(Update update, Deque<Socket> idle) {
        Optional<Webhook> set = webhook;
        if (set.isEmpty()) {
            return false;
        }
        Webhook hook = set.get();
        try {
            Socket socket;
            synchronized (idle) {
                socket = idle.pollFirst();
            }
            if (socket == null) {
                socket = new Socket(hook.url().getHost(), hook.url().getPort());
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(20_000);
            }
            byte[] json = bytes(update.json());
            String head = "POST " + hook.url().getPath() + " HTTP/1.1\r\nHost: "
                    + hook.url().getAuthority()
                    + "\r\nContent-Type: application/json\r\nX-Telegram-Bot-Api-Secret-Token: " + hook.secret()
                    + "\r\nContent-Length: " + json.length + "\r\n\r\n";
            socket.getOutputStream().write(joined(bytes(head), json));
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            String answer = head(in);
            if (answer.isEmpty()) {
                throw new IOException("no answer");
            }
            in.readNBytes(contentLength(answer));
            synchronized (idle) {
                idle.addFirst(socket);
            }
            return answer.startsWith("HTTP/1.1 2");
        } catch (IOException away) {
            return false;
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] response(byte[] body) {
        return joined(
                bytes("HTTP/1.1 " + status(body) + " X\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length + "\r\n\r\n"),
                body);
    }

    private static String status(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 40), StandardCharsets.UTF_8);
        Matcher code = Pattern.compile("\"error_code\":(\\d+)").matcher(start);
        return code.find() ? code.group(1) : "200";
    }

    private static String method(String head) {
        int from = head.indexOf(TOKEN + "/") + TOKEN.length() + 1;
        return head.substring(from, head.indexOf(' ', from)).toLowerCase(java.util.Locale.ROOT);
    }

    private static int contentLength(String head) {
        int at = head.toLowerCase(java.util.Locale.ROOT).indexOf("content-length:");
        return at < 0
                ? 0
                : Integer.parseInt(
                        head.substring(at + 15, head.indexOf('\r', at)).strip());
    }

    private static String head(BufferedInputStream in) throws IOException {
        byte[] head = new byte[2048];
        int length = 0;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (length == head.length) {
                head = Arrays.copyOf(head, length * 2);
            }
            head[length++] = (byte) c;
            if (c == '\n' && length > 3 && head[length - 3] == '\n') {
                return new String(head, 0, length, StandardCharsets.US_ASCII);
            }
        }
        return "";
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        open = false;
        synchronized (waiting) {
            waiting.notifyAll();
        }
        try {
            server.close();
        } catch (IOException alreadyClosed) {
            // Nothing is left to close.
        }
    }
}
