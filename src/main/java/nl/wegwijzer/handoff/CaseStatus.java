package nl.wegwijzer.handoff;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a case is on its way. */
public enum CaseStatus {
    /** Waits for an adviser. */
    @JsonProperty("open")
    OPEN,
    /** An adviser has it, and the employer waits. */
    @JsonProperty("claimed")
    CLAIMED,
    /** An adviser has it, and waits for the employer. */
    @JsonProperty("waiting")
    WAITING,
    /** Done, or erased. */
    @JsonProperty("closed")
    CLOSED;

    /** All in which somebody still expects something. */
    public static final List<CaseStatus> LIVE = List.of(OPEN, CLAIMED, WAITING);

    /** The word of the HTTP interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether an adviser has the case. */
    public boolean owned() {
        return this == CLAIMED || this == WAITING;
    }

    /** The status of a word of the HTTP interface. */
    public static Optional<CaseStatus> fromWord(String word) {
        return Stream.of(values()).filter(status -> status.word().equals(word)).findFirst();
    }
}
