package nl.wegwijzer.channels.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Calls methods of the Bot API. Every outcome is a value: carried out, refused with a reason, or not reached. The token is in
 * the address, so no address and no message of an exception ever leaves this class. Thread-safe; blocks, for virtual threads.
 */
public class BotApi {

    static final String UNREADABLE = "unreadable";
    private static final MediaType JSON = MediaType.get("application/json");
    private static final long ANSWER_MAX_BYTES = 64L * 1024 * 1024;
    private static final Pattern UPDATE_ID = Pattern.compile("\"update_id\"\\s*:\\s*(\\d{1,18})");
    private static final int CONNECTIONS_EACH = 25;
    private static final byte[] YES = "{\"ok\":true".getBytes(StandardCharsets.UTF_8);
    private static final Duration QUEUE_MAX = Duration.ofSeconds(30);

    private final List<OkHttpClient> clients;
    private final AtomicInteger next = new AtomicInteger();
    private final OkHttpClient poller;
    private final Map<String, HttpUrl> addresses = new ConcurrentHashMap<>();
    private final String base;
    private final JsonMapper json;
    private final Semaphore atOnce;
    private final MeterRegistry meters;

    BotApi(TelegramProperties properties, JsonMapper json, MeterRegistry meters) {
        this.base = properties.apiUrl() + "/bot" + properties.token().value() + "/";
        this.json = json;
        this.meters = meters;
        this.atOnce = new Semaphore(properties.sendsAtOnce(), true);
        // A client looks through all its connections for a free one, so there are several with a few connections each.
        this.clients = Stream.generate(() -> client(properties))
                .limit(Math.ceilDiv(properties.sendsAtOnce(), CONNECTIONS_EACH))
                .toList();
        Duration poll = properties.pollWait().plus(properties.callTimeout());
        this.poller = clients.getFirst()
                .newBuilder()
                .dispatcher(new Dispatcher())
                .connectionPool(new ConnectionPool(1, 1, TimeUnit.MINUTES))
                .callTimeout(poll)
                .build();
    }

    private static OkHttpClient client(TelegramProperties properties) {
        // No silent retry: whether a message may be sent again is for the caller to decide. The time of the whole call
        // is
        // limited, so its reads and writes need no limit of their own, which costs as much again.
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(CONNECTIONS_EACH, 1, TimeUnit.MINUTES))
                .connectTimeout(properties.connectTimeout())
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .callTimeout(properties.callTimeout())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .eventListenerFactory(Departure::watching)
                .socketFactory(new Departure.Sockets())
                .build();
    }

    /** What became of a call. */
    public sealed interface Outcome {

        /** It was carried out. */
        record Done(JsonNode result) implements Outcome {}

        /**
         * Telegram refused.
         *
         * @param code        as in HTTP
         * @param description the reason in the words of Telegram; may repeat a little of what was sent, so not for a log
         */
        record Refused(int code, String description, Optional<Duration> retryAfter, OptionalLong movedTo)
                implements Outcome {

            public boolean says(String words) {
                return description.toLowerCase(Locale.ROOT).contains(words);
            }
        }

        /**
         * There was no answer.
         *
         * @param left   whether the request had left, so that it may have been carried out
         * @param kind   the kind of failure, for a log
         * @param update the first update in an answer to a poll that could not be read, so that it can be set aside
         */
        record Unreachable(boolean left, String kind, OptionalLong update) implements Outcome {

            Unreachable(boolean left, String kind) {
                this(left, kind, OptionalLong.empty());
            }
        }
    }

    /**
     * Calls a method of which only matters whether it was carried out: the result of {@link Outcome.Done} is missing.
     *
     * @param left is run at the moment the whole request has been handed to the network, before an answer is awaited
     */
    Outcome tell(String method, Map<String, ?> parameters, Runnable left) {
        return call(method, parameters, left, BotApi::readBriefly);
    }

    /** Calls a method that may wait for a place among the calls under way. */
    public Outcome call(String method, Map<String, ?> parameters) {
        return call(method, parameters, () -> {});
    }

    /**
     * Calls a method and reads its result.
     *
     * @param left as with {@link #tell}
     */
    public Outcome call(String method, Map<String, ?> parameters, Runnable left) {
        return call(method, parameters, left, BotApi::read);
    }

    private Outcome call(String method, Map<String, ?> parameters, Runnable left, Reader reader) {
        try {
            if (!atOnce.tryAcquire(QUEUE_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                return counted(method, new Outcome.Unreachable(false, "queue"));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Unreachable(false, "stopping");
        }
        try {
            OkHttpClient client = clients.get(Math.floorMod(next.getAndIncrement(), clients.size()));
            return counted(method, execute(client, method, parameters, left, reader));
        } finally {
            atOnce.release();
        }
    }

    /** The poll: a call that the server holds, on a connection of its own. */
    Outcome poll(Map<String, ?> parameters) {
        return counted("getUpdates", execute(poller, "getUpdates", parameters, () -> {}, BotApi::read));
    }

    /** Makes an outcome of the body of an answer. */
    private interface Reader {
        Outcome read(BotApi api, int status, byte[] body);
    }

    private Outcome execute(OkHttpClient with, String method, Map<String, ?> parameters, Runnable left, Reader reader) {
        Departure departure = new Departure(left);
        Request request = new Request.Builder()
                .url(addresses.computeIfAbsent(method, name -> HttpUrl.get(base + name)))
                .tag(Departure.class, departure)
                .post(RequestBody.create(json.writeValueAsBytes(parameters), JSON))
                .build();
        try (Response response = with.newCall(request).execute()) {
            return reader.read(this, response.code(), body(response));
        } catch (IOException e) {
            return new Outcome.Unreachable(departure.hasHappened(), e.getClass().getSimpleName());
        }
    }

    private static byte[] body(Response response) throws IOException {
        BufferedSource source =
                java.util.Objects.requireNonNull(response.body()).source();
        if (source.request(ANSWER_MAX_BYTES + 1)) {
            throw new IOException("too long");
        }
        return source.readByteArray();
    }

    /** Looks at the answer only as far as needed to see that all is well. */
    private Outcome readBriefly(int status, byte[] body) {
        return Arrays.equals(body, 0, Math.min(body.length, YES.length), YES, 0, YES.length)
                ? new Outcome.Done(MissingNode.getInstance())
                : read(status, body);
    }

    private Outcome read(int status, byte[] body) {
        try {
            JsonNode answer = json.readTree(body);
            if (answer.path("ok").asBoolean(false)) {
                return new Outcome.Done(answer.path("result"));
            }
            JsonNode parameters = answer.path("parameters");
            int wait = parameters.path("retry_after").asInt(0);
            long movedTo = parameters.path("migrate_to_chat_id").asLong(0);
            return new Outcome.Refused(
                    answer.path("error_code").asInt(status),
                    answer.path("description").asString(""),
                    wait > 0 ? Optional.of(Duration.ofSeconds(wait)) : Optional.empty(),
                    movedTo == 0 ? OptionalLong.empty() : OptionalLong.of(movedTo));
        } catch (JacksonException notJson) {
            return status / 100 == 2
                    ? new Outcome.Unreachable(true, UNREADABLE, firstUpdate(body))
                    : new Outcome.Refused(status, "", Optional.empty(), OptionalLong.empty());
        }
    }

    private static OptionalLong firstUpdate(byte[] body) {
        Matcher found = UPDATE_ID.matcher(new String(body, StandardCharsets.UTF_8));
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }

    private Outcome counted(String method, Outcome outcome) {
        String became = switch (outcome) {
            case Outcome.Done _ -> "done";
            case Outcome.Refused refused -> Integer.toString(refused.code());
            case Outcome.Unreachable _ -> "unreachable";
        };
        meters.counter("wegwijzer.telegram.calls", "method", method, "outcome", became)
                .increment();
        return outcome;
    }

    /** Ends what is under way; for stopping. */
    void cancelPoll() {
        poller.dispatcher().cancelAll();
    }
}
