package nl.wegwijzer.handoff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of hand-overs.
 *
 * @param firstReplyWithin how much office time a desk has for a first reply, in whole hours
 * @param keep             how long a case is kept after its last change
 * @param keepContent      how long what was said in a case is kept after it was closed
 * @param sweep            how often is looked at what is due
 */
@Validated
@ConfigurationProperties("wegwijzer.handoff")
public record HandoffProperties(
        @DefaultValue("4h") Duration firstReplyWithin,
        @DefaultValue("365d") Duration keep,
        @DefaultValue("180d") Duration keepContent,
        @DefaultValue("5s") Duration sweep) {

    public HandoffProperties {
        if (firstReplyWithin.toHours() < 1 || !keepContent.isPositive() || keep.compareTo(keepContent) < 0) {
            throw new IllegalArgumentException(
                    "wegwijzer.handoff: first-reply-within is at least 1h, and keep is not shorter than keep-content");
        }
    }
}
