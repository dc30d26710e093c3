package nl.wegwijzer.languagemodel;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.AuthenticationException;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.wegwijzer.privacy.Redactor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A model behind LangChain4j, with what every outside thing needs: masking, a time limit, a limit of questions at once, a
 * budget a day, a pause after failures, and counts. Never throws; who asks gets an {@link LanguageModel.Outcome}.
 */
final class ChatLanguageModel implements LanguageModel {

    private static final Logger LOG = LoggerFactory.getLogger(ChatLanguageModel.class);

    private final ChatModel model;
    private final Prompts prompts;
    private final Redactor redactor;
    private final Semaphore places;
    private final Duration timeout;
    private final Budget budget;
    private final Pause pause;
    private final ExecutorService threads;
    private final MeterRegistry meters;

    ChatLanguageModel(
            ChatModel model,
            Redactor redactor,
            LanguageModelProperties properties,
            Budget budget,
            Pause pause,
            ExecutorService threads,
            MeterRegistry meters) {
        this.model = model;
        this.prompts = new Prompts();
        this.redactor = redactor;
        this.places = new Semaphore(properties.concurrency());
        this.timeout = properties.timeout();
        this.budget = budget;
        this.pause = pause;
        this.threads = threads;
        this.meters = meters;
    }

    @Override
    public boolean available() {
        return true;
    }

    @Override
    public Outcome ask(String task, Map<String, String> values, Duration limit) {
        Outcome outcome = guarded(task, values, limit.compareTo(timeout) < 0 ? limit : timeout);
        meters.counter("wegwijzer.model.calls", "task", task, "outcome", name(outcome))
                .increment();
        return outcome;
    }

    private static String name(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Said(String _) -> "said";
            case Outcome.Off() -> "off";
            case Outcome.Refused(String code) -> code;
            case Outcome.Unreachable(String code) -> code;
        };
    }

    private Outcome guarded(String task, Map<String, String> values, Duration limit) {
        if (pause.active()) {
            return new Outcome.Unreachable("paused");
        }
        if (budget.spent()) {
            return new Outcome.Refused("budget_spent");
        }
        if (!places.tryAcquire()) {
            return new Outcome.Unreachable("busy");
        }
        Place place = new Place(places);
        Future<Outcome> asked = threads.submit(() -> {
            place.taken();
            try {
                return call(task, values);
            } finally {
                place.free();
            }
        });
        Outcome outcome = within(asked, limit);
        place.freeUnlessTaken();
        pause.note(outcome instanceof Outcome.Unreachable);
        return outcome;
    }

    private static Outcome within(Future<Outcome> asked, Duration limit) {
        try {
            return asked.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            asked.cancel(true);
            return new Outcome.Unreachable("timeout");
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Unreachable("interrupted");
        } catch (ExecutionException e) {
            LOG.warn(
                    "The language model failed: {}",
                    e.getCause() == null ? e : e.getCause().getClass().getName());
            return new Outcome.Unreachable("failed");
        }
    }

    private Outcome call(String task, Map<String, String> values) {
        Prompts.Prompt prompt = prompts.of(task);
        Map<String, String> masked = new HashMap<>();
        values.forEach((name, value) ->
                masked.put(name, redactor.redact(PlainText.of(value)).text()));
        ChatRequest request = ChatRequest.builder()
                .messages(UserMessage.from(prompt.filled(masked)))
                .parameters(ChatRequestParameters.builder()
                        .temperature(prompt.temperature())
                        .maxOutputTokens(prompt.maxTokens())
                        .build())
                .build();
        try {
            ChatResponse response = model.chat(request);
            String said = response.aiMessage().text();
            budget.use(Budget.Used.of(response.tokenUsage(), request.messages().toString(), said == null ? "" : said));
            return response.finishReason() == FinishReason.LENGTH ? new Outcome.Refused("cut") : said(said);
        } catch (RateLimitException tooMany) {
            return new Outcome.Refused("rate_limited");
        } catch (AuthenticationException wrongKey) {
            LOG.error(
                    "The language model refuses the key: set WEGWIJZER_LLM_API_KEY. Curated answers are sent meanwhile.");
            return new Outcome.Refused("wrong_key");
        } catch (InvalidRequestException invalid) {
            return new Outcome.Refused("invalid_request");
        }
    }

    private static Outcome said(@Nullable String text) {
        return text == null || text.isBlank() ? new Outcome.Refused("empty") : new Outcome.Said(text);
    }
}
