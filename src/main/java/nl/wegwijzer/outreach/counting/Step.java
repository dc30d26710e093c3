package nl.wegwijzer.outreach.counting;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.wegwijzer.conversation.Milestone;

/** A step of the way from a scan to somebody at work, in order. */
public enum Step {
    @JsonProperty("opened")
    OPENED,
    @JsonProperty("asked")
    ASKED,
    @JsonProperty("answered")
    ANSWERED,
    @JsonProperty("checked")
    CHECKED,
    @JsonProperty("handedOver")
    HANDED_OVER,
    @JsonProperty("pilotInterest")
    PILOT_INTEREST,
    @JsonProperty("pilotAgreed")
    PILOT_AGREED,
    @JsonProperty("pilotStarted")
    PILOT_STARTED,
    @JsonProperty("placed")
    PLACED;

    /** The name in texts, such as {@code handed-over}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Step of(Milestone milestone) {
        return switch (milestone) {
            case OPENED -> OPENED;
            case ASKED -> ASKED;
            case ANSWERED -> ANSWERED;
            case CHECKED -> CHECKED;
            case HANDED_OVER -> HANDED_OVER;
            case PILOT_INTEREST -> PILOT_INTEREST;
        };
    }
}
