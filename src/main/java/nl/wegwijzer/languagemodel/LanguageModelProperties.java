package nl.wegwijzer.languagemodel;

import java.math.BigDecimal;
import java.time.Duration;
import nl.wegwijzer.platform.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The language model, if there is one.
 *
 * @param provider    none, openai (any compatible server), ollama, mistral or anthropic
 * @param baseUrl     address of the interface; empty = the provider's own, for ollama http://localhost:11434/v1
 * @param apiKey      the key; empty when the server wants none
 * @param model       the name of the model; needed unless the provider is none
 * @param concurrency how many questions may be with the model at once; one more gets the curated answer
 * @param timeout     the longest that one question may take
 * @param dailyTokens how many tokens may be used in a day, in and out; past it the curated answer is sent
 * @param priceIn     what a million tokens in cost in euros, to count what the model costs
 * @param priceOut    what a million tokens out cost in euros
 */
@Validated
@ConfigurationProperties("wegwijzer.llm")
record LanguageModelProperties(
        @DefaultValue("none") Provider provider,
        @DefaultValue("") String baseUrl,
        @DefaultValue("") Secret apiKey,
        @DefaultValue("") String model,
        @DefaultValue("4") int concurrency,
        @DefaultValue("8s") Duration timeout,
        @DefaultValue("2000000") long dailyTokens,
        @DefaultValue("0") BigDecimal priceIn,
        @DefaultValue("0") BigDecimal priceOut) {

    /** Who runs the model. */
    enum Provider {
        NONE,
        OPENAI,
        OLLAMA,
        MISTRAL,
        ANTHROPIC
    }

    LanguageModelProperties {
        if (provider != Provider.NONE && model.isBlank()) {
            throw new IllegalArgumentException(
                    "WEGWIJZER_LLM_PROVIDER is set, so WEGWIJZER_LLM_MODEL must name the model to use");
        }
    }
}
