package nl.wegwijzer.retrieval.embedding;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import nl.wegwijzer.retrieval.rag.TolerantRetriever;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
class EmbeddingConfiguration {

    private static final Duration SECTIONS_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    @Order(6)
    @ConditionalOnExpression("!'${wegwijzer.embeddings.provider:none}'.equalsIgnoreCase('none')")
    TolerantRetriever embeddingRetriever(
            EmbeddingsProperties properties, ExecutorService threads, MeterRegistry meters) {
        return retriever(properties, threads, meters);
    }

    static TolerantRetriever retriever(EmbeddingsProperties properties, ExecutorService threads, MeterRegistry meters) {
        EmbeddingModel forQuestions = model(properties, properties.timeout());
        EmbeddingModel forSections = model(properties, SECTIONS_TIMEOUT);
        return new TolerantRetriever(
                "embeddings",
                new EmbeddingRetriever(forQuestions, new SectionVectors(forSections, threads), properties.weight()),
                PAUSE,
                meters);
    }

    private static EmbeddingModel model(EmbeddingsProperties properties, Duration timeout) {
        return OpenAiEmbeddingModel.builder()
                .baseUrl(properties.address())
                .apiKey(
                        properties.apiKey().value().isBlank()
                                ? "none"
                                : properties.apiKey().value())
                .modelName(properties.model())
                .timeout(timeout)
                .maxRetries(0)
                .build();
    }
}
