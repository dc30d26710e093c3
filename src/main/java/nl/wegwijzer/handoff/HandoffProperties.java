package nl.wegwijzer.handoff;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of hand-overs. What a region agreed on in its own file goes before these.
 *
 * @param firstReplyWithin how much office time a desk has for a first reply, in whole hours
 * @param nextReplyWithin  how much office time a desk has for each later reply, in whole hours
 * @param remindBefore     how much office time before a first reply is due the desk is reminded
 * @param escalateAfter    how much office time after a promise slipped other advisers are asked to help
 * @param askLater         how long after a case was closed the employer is asked what came of it
 * @param keep             how long a case is kept after its last change
 * @param keepContent      how long what was said in a case is kept after it was closed
 * @param sweep            how often is looked at what is due
 * @param count            how often cases are counted for the figures of regions
 */
@Validated
@ConfigurationProperties("wegwijzer.handoff")
public record HandoffProperties(
        @DefaultValue("4h") Duration firstReplyWithin,
        @DefaultValue("8h") Duration nextReplyWithin,
        @DefaultValue("1h") Duration remindBefore,
        @DefaultValue("2h") Duration escalateAfter,
        @DefaultValue("30d") Duration askLater,
        @DefaultValue("365d") Duration keep,
        @DefaultValue("180d") Duration keepContent,
        @DefaultValue("5s") Duration sweep,
        @DefaultValue("5m") Duration count) {

    public HandoffProperties {
        if (firstReplyWithin.toHours() < 1 || !keepContent.isPositive() || keep.compareTo(keepContent) < 0) {
            throw new IllegalArgumentException(
                    "wegwijzer.handoff: first-reply-within is at least 1h, and keep is not shorter than keep-content");
        }
    }
}
