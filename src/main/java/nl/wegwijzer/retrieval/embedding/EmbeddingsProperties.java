package nl.wegwijzer.retrieval.embedding;

import java.time.Duration;
import nl.wegwijzer.platform.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A model that tells how near two texts are in meaning, if there is one. It should know Dutch.
 *
 * @param provider none, openai (any compatible server) or ollama
 * @param baseUrl  address of the interface; empty = the provider's own, for ollama http://localhost:11434/v1
 * @param apiKey   the key; empty when the server wants none
 * @param model    the name of the model; needed unless the provider is none
 * @param timeout  how long a question may wait for it; past that it is ranked without
 * @param weight   what the likeness of the best and of an unlike section differ in the sum, in log-odds for a whole point of cosine
 */
@ConfigurationProperties("wegwijzer.embeddings")
record EmbeddingsProperties(
        @DefaultValue("none") Provider provider,
        @DefaultValue("") String baseUrl,
        @DefaultValue("") Secret apiKey,
        @DefaultValue("") String model,
        @DefaultValue("400ms") Duration timeout,
        @DefaultValue("8") double weight) {

    /** Who runs the model. */
    enum Provider {
        NONE,
        OPENAI,
        OLLAMA
    }

    EmbeddingsProperties {
        if (provider != Provider.NONE && model.isBlank()) {
            throw new IllegalArgumentException(
                    "WEGWIJZER_EMBEDDINGS_PROVIDER is set, so WEGWIJZER_EMBEDDINGS_MODEL must name the model to use");
        }
    }

    String address() {
        if (!baseUrl.isBlank()) {
            return baseUrl;
        }
        return switch (provider) {
            case NONE -> "";
            case OPENAI -> "https://api.openai.com/v1";
            case OLLAMA -> "http://localhost:11434/v1";
        };
    }
}
