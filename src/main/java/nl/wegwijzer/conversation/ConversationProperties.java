package nl.wegwijzer.conversation;

import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of conversations.
 *
 * @param skills       the order in which skills are asked; start-up fails when it differs from the skills that exist
 * @param keep         how long a conversation is kept after the last word
 * @param textMax      how many characters a message may have; a longer one gets a kind reply
 * @param redeliver    after how long an undelivered reply is tried again when nobody tells when
 */
@Validated
@ConfigurationProperties("wegwijzer.conversation")
record ConversationProperties(
        @NotEmpty List<String> skills,
        @DefaultValue("180d") Duration keep,
        @DefaultValue("2000") int textMax,
        @DefaultValue("5s") Duration redeliver) {}
