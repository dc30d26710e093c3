package nl.wegwijzer.channels.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls methods of the Bot API. Every outcome is a value: carried out, refused with a reason, or not reached. The token is in
 * the address, so no address and no message of an exception ever leaves this class. Thread-safe; blocks, for virtual threads.
 */
public class BotApi {

    static final String UNREADABLE = "unreadable";
    private static final MediaType JSON = MediaType.get("application/json");
    private static final long ANSWER_MAX_BYTES = 64L * 1024 * 1024;
    private static final Pattern UPDATE_ID = Pattern.compile("\"update_id\"\\s*:\\s*(\\d{1,18})");
    private static final Duration QUEUE_MAX = Duration.ofSeconds(30);

    private final OkHttpClient client;
    private final OkHttpClient poller;
    private final String base;
    private final JsonMapper json;
    private final Semaphore atOnce;
    private final MeterRegistry meters;

    BotApi(TelegramProperties properties, JsonMapper json, MeterRegistry meters) {
        this.base = properties.apiUrl() + "/bot" + properties.token().value() + "/";
        this.json = json;
        this.meters = meters;
        this.atOnce = new Semaphore(properties.sendsAtOnce(), true);
        // No silent retry: whether a message may be sent again is for the caller to decide.
        this.client = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(properties.sendsAtOnce(), 1, TimeUnit.MINUTES))
                .connectTimeout(properties.connectTimeout())
                .readTimeout(properties.callTimeout())
                .callTimeout(properties.callTimeout())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .eventListenerFactory(Departure::watching)
                .socketFactory(new Departure.Sockets())
                .build();
        Duration poll = properties.pollWait().plus(properties.callTimeout());
        this.poller = client.newBuilder()
                .dispatcher(new Dispatcher())
                .connectionPool(new ConnectionPool(1, 1, TimeUnit.MINUTES))
                .readTimeout(poll)
                .callTimeout(poll)
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

    /** Calls a method that may wait for a place among the calls under way. */
    public Outcome call(String method, Map<String, ?> parameters) {
        return call(method, parameters, () -> {});
    }

    /**
     * Calls a method.
     *
     * @param left is run at the moment the whole request has been handed to the network, before an answer is awaited
     */
    public Outcome call(String method, Map<String, ?> parameters, Runnable left) {
        try {
            if (!atOnce.tryAcquire(QUEUE_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                return counted(method, new Outcome.Unreachable(false, "queue"));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Unreachable(false, "stopping");
        }
        try {
            return counted(method, execute(client, method, parameters, left));
        } finally {
            atOnce.release();
        }
    }

    /** The poll: a call that the server holds, on a connection of its own. */
    Outcome poll(Map<String, ?> parameters) {
        return counted("getUpdates", execute(poller, "getUpdates", parameters, () -> {}));
    }

    private Outcome execute(OkHttpClient with, String method, Map<String, ?> parameters, Runnable left) {
        Departure departure = new Departure(left);
        Request request = new Request.Builder()
                .url(base + method)
                .tag(Departure.class, departure)
                .post(RequestBody.create(json.writeValueAsBytes(parameters), JSON))
                .build();
        try (Response response = with.newCall(request).execute()) {
            return read(response);
        } catch (IOException e) {
            return new Outcome.Unreachable(departure.hasHappened(), e.getClass().getSimpleName());
        }
    }

    private Outcome read(Response response) throws IOException {
        BufferedSource source =
                java.util.Objects.requireNonNull(response.body()).source();
        if (source.request(ANSWER_MAX_BYTES + 1)) {
            throw new IOException("too long");
        }
        byte[] body = source.readByteArray();
        try {
            JsonNode answer = json.readTree(body);
            if (answer.path("ok").asBoolean(false)) {
                return new Outcome.Done(answer.path("result"));
            }
            JsonNode parameters = answer.path("parameters");
            int wait = parameters.path("retry_after").asInt(0);
            long movedTo = parameters.path("migrate_to_chat_id").asLong(0);
            return new Outcome.Refused(
                    answer.path("error_code").asInt(response.code()),
                    answer.path("description").asString(""),
                    wait > 0 ? Optional.of(Duration.ofSeconds(wait)) : Optional.empty(),
                    movedTo == 0 ? OptionalLong.empty() : OptionalLong.of(movedTo));
        } catch (JacksonException notJson) {
            return response.isSuccessful()
                    ? new Outcome.Unreachable(true, UNREADABLE, firstUpdate(body))
                    : new Outcome.Refused(response.code(), "", Optional.empty(), OptionalLong.empty());
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
