package nl.wegwijzer.outreach.counting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.Milestone;
import nl.wegwijzer.platform.EnumWord;

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

    /** Not shown, because there is no check of schemes in a talk yet. When something reaches them, take them off here. */
    private static final Set<Step> WITHOUT_A_WAY = EnumSet.of(CHECKED);

    private static final List<Step> SHOWN =
            Stream.of(values()).filter(step -> !WITHOUT_A_WAY.contains(step)).toList();

    /** The steps that people see, in order: a step that nothing reaches would show a zero that says nothing. */
    public static List<Step> shown() {
        return SHOWN;
    }

    /** The name in texts, such as {@code handed-over}. */
    public String word() {
        return EnumWord.of(this);
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
