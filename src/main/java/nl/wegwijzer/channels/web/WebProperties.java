package nl.wegwijzer.channels.web;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the web door.
 *
 * @param heartbeat             how often an open stream is written to and looks for what it missed
 * @param streamLife            how long a stream of events stays open; the browser then opens a new one and misses nothing
 * @param streamsMax            how many streams one instance holds; more are told to come back later
 * @param streamsPerConversation how many streams one conversation may have; the oldest ends for a new one
 */
@Validated
@ConfigurationProperties("wegwijzer.web")
record WebProperties(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("5m") Duration streamLife,
        @DefaultValue("2000") @Min(1) int streamsMax,
        @DefaultValue("4") @Min(1) int streamsPerConversation) {}
