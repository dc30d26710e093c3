package nl.wegwijzer.languagemodel;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import nl.wegwijzer.privacy.Redactor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LanguageModelConfiguration {

    private static final String OLLAMA = "http://localhost:11434/v1";
    private static final String MISTRAL = "https://api.mistral.ai/v1";
    private static final String OPENAI = "https://api.openai.com/v1";
    private static final String ANTHROPIC = "https://api.anthropic.com/v1/";

    @Bean
    LanguageModel languageModel(
            LanguageModelProperties properties,
            Redactor redactor,
            Clock clock,
            ExecutorService threads,
            MeterRegistry meters) {
        return switch (properties.provider()) {
            case NONE -> LanguageModel.none();
            case OPENAI -> over(openAi(properties, OPENAI), properties, redactor, clock, threads, meters);
            case OLLAMA -> over(openAi(properties, OLLAMA), properties, redactor, clock, threads, meters);
            case MISTRAL -> over(openAi(properties, MISTRAL), properties, redactor, clock, threads, meters);
            case ANTHROPIC -> over(anthropic(properties), properties, redactor, clock, threads, meters);
        };
    }

    private static LanguageModel over(
            ChatModel model,
            LanguageModelProperties properties,
            Redactor redactor,
            Clock clock,
            ExecutorService threads,
            MeterRegistry meters) {
        return new ChatLanguageModel(
                model,
                redactor,
                properties,
                new Budget(clock, properties.dailyTokens(), properties.priceIn(), properties.priceOut(), meters),
                new Pause(clock),
                threads,
                meters);
    }

    private static ChatModel openAi(LanguageModelProperties properties, String otherwise) {
        return OpenAiChatModel.builder()
                .baseUrl(properties.baseUrl().isBlank() ? otherwise : properties.baseUrl())
                .apiKey(
                        properties.apiKey().value().isBlank()
                                ? "none"
                                : properties.apiKey().value())
                .modelName(properties.model())
                .timeout(properties.timeout())
                .maxRetries(0)
                .build();
    }

    private static ChatModel anthropic(LanguageModelProperties properties) {
        return AnthropicChatModel.builder()
                .baseUrl(properties.baseUrl().isBlank() ? ANTHROPIC : properties.baseUrl())
                .apiKey(properties.apiKey().value())
                .modelName(properties.model())
                .timeout(properties.timeout())
                .maxRetries(0)
                .build();
    }
}
