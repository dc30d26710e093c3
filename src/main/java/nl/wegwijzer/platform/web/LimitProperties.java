package nl.wegwijzer.platform.web;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the HTTP interface.
 *
 * @param body                   how large a body may be
 * @param conversationsPerMinute how many conversations may be opened from one address in a minute; a hall full of people at an event has
 *                               one address, and the machine itself is not counted
 * @param messagesPerMinute      how many messages may be sent to one conversation in a minute
 */
@Validated
@ConfigurationProperties("wegwijzer.limits")
record LimitProperties(
        @DefaultValue("64KB") DataSize body,
        @DefaultValue("300") @Min(1) int conversationsPerMinute,
        @DefaultValue("60") @Min(1) int messagesPerMinute) {}
