package nl.wegwijzer.channels.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls methods of the Bot API. Every outcome is a value: carried out, refused with a reason, or not reached. The token is in
 * the address, so no address and no message of an exception ever leaves this class. Thread-safe; blocks, for virtual threads.
 */
public class BotApi {

    private static final Duration QUEUE_MAX = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int INSIST_SECONDS_MAX = 60;

    private final ApiLine line;
    private final ApiAnswers answers;
    private final Duration callTimeout;
    private final Duration pollTimeout;
    private final JsonMapper json;
    private final Semaphore atOnce;
    private final MeterRegistry meters;
    private volatile Optional<ApiExchange> polling = Optional.empty();

    BotApi(TelegramProperties properties, JsonMapper json, MeterRegistry meters) {
        this.line = new ApiLine(
                URI.create(properties.apiUrl() + "/bot" + properties.token().value() + "/"),
                properties.connectTimeout());
        this.answers = new ApiAnswers(json);
        this.callTimeout = properties.callTimeout();
        this.pollTimeout = properties.pollWait().plus(properties.callTimeout());
        this.json = json;
        this.meters = meters;
        this.atOnce = new Semaphore(properties.sendsAtOnce(), true);
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

            /** What kind of refusal it is. */
            public RefusalKind kind() {
                return RefusalKind.of(code, description, movedTo);
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
     * @param left is run when the request is handed to the network; what it writes through {@link
     *     nl.wegwijzer.platform.net.Outgoing} leaves together with it. Must not wait for anything
     */
    Outcome tell(String method, Map<String, ?> parameters, Runnable left) {
        return call(method, parameters, left, answers::readBriefly);
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
        return call(method, parameters, left, answers::read);
    }

    /**
     * Calls a method, and once more when Telegram says to wait or was not reached: for what a person should read and nothing keeps
     * for later. What may have been carried out is not repeated. May take up to a minute longer.
     */
    public Outcome insist(String method, Map<String, ?> parameters) {
        Outcome first = call(method, parameters);
        Optional<Duration> wait = switch (first) {
            case Outcome.Done _ -> Optional.empty();
            case Outcome.Refused refused ->
                refused.retryAfter().or(() -> refused.code() >= 500 ? Optional.of(SOON) : Optional.empty());
            case Outcome.Unreachable unreachable -> unreachable.left() ? Optional.empty() : Optional.of(SOON);
        };
        if (wait.isEmpty() || wait.get().toSeconds() > INSIST_SECONDS_MAX) {
            return first;
        }
        try {
            Thread.sleep(wait.get());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return first;
        }
        return call(method, parameters);
    }

    private Outcome call(String method, Map<String, ?> parameters, Runnable left, ApiAnswers.Reader reader) {
        try {
            if (!atOnce.tryAcquire(QUEUE_MAX.toMillis(), TimeUnit.MILLISECONDS)) {
                return counted(method, new Outcome.Unreachable(false, "queue"));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Unreachable(false, "stopping");
        }
        try {
            return counted(method, await(begin(method, parameters, left), callTimeout, reader));
        } finally {
            atOnce.release();
        }
    }

    /** The poll: a call that the server holds. */
    Outcome poll(Map<String, ?> parameters) {
        ApiExchange exchange = begin("getUpdates", parameters, () -> {});
        polling = Optional.of(exchange);
        return counted("getUpdates", await(exchange, pollTimeout, answers::read));
    }

    private ApiExchange begin(String method, Map<String, ?> parameters, Runnable left) {
        return line.begin(method, json.writeValueAsBytes(parameters), left);
    }

    private Outcome await(ApiExchange exchange, Duration most, ApiAnswers.Reader reader) {
        try {
            ApiExchange.Answer answer = exchange.await(most);
            return reader.read(answer.status(), answer.body());
        } catch (IOException | TimeoutException e) {
            line.abandon(exchange);
            return new Outcome.Unreachable(exchange.hasLeft(), e.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            line.abandon(exchange);
            return new Outcome.Unreachable(exchange.hasLeft(), "stopping");
        }
    }

    private Outcome counted(String method, Outcome outcome) {
        String became = switch (outcome) {
            case Outcome.Done _ -> "done";
            case Outcome.Refused refused -> refused.kind().word();
            case Outcome.Unreachable _ -> "unreachable";
        };
        meters.counter("wegwijzer.telegram.calls", "method", method, "outcome", became)
                .increment();
        return outcome;
    }

    /** Ends the poll that is under way; for stopping. */
    void cancelPoll() {
        polling.ifPresent(line::abandon);
    }
}
