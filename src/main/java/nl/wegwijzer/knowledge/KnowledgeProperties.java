package nl.wegwijzer.knowledge;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the knowledge; where it is, is a setting of the whole.
 *
 * @param poll how often a folder on disk is looked at for changes
 */
@Validated
@ConfigurationProperties("wegwijzer.knowledge")
record KnowledgeProperties(@NotNull @DefaultValue("2s") Duration poll) {}
