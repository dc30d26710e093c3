package nl.wegwijzer.handoff;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the employer said of the help, after a case was closed. Everything may be absent: nobody has to answer.
 *
 * @param helped whether it helped
 * @param mayAsk whether we may ask once more, thirty days later
 * @param result what came of it by then
 * @param why    why nothing came of it
 */
public record Verdict(
        @Nullable Helped helped,
        boolean mayAsk,
        @Nullable Result result,
        @Nullable Why why) {

    public static final Verdict NONE = new Verdict(null, false, null, null);

    /** Whether it helped. */
    public enum Helped {
        @JsonProperty("yes")
        YES,
        @JsonProperty("partly")
        PARTLY,
        @JsonProperty("no")
        NO
    }

    /** What came of it. */
    public enum Result {
        /** Somebody works there. */
        @JsonProperty("placed")
        PLACED,
        /** Somebody works there on trial. */
        @JsonProperty("trial")
        TRIAL,
        /** Not yet, and it still may. */
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("nothing")
        NOTHING
    }

    /** Why nothing came of it. */
    public enum Why {
        @JsonProperty("no-candidate")
        NO_CANDIDATE,
        @JsonProperty("rules")
        RULES,
        @JsonProperty("no-time")
        NO_TIME,
        @JsonProperty("other")
        OTHER
    }

    public Verdict with(Helped newHelped) {
        return new Verdict(newHelped, mayAsk, result, why);
    }

    public Verdict asking(boolean may) {
        return new Verdict(helped, may, result, why);
    }

    public Verdict with(Result newResult) {
        return new Verdict(helped, mayAsk, newResult, why);
    }

    public Verdict with(Why newWhy) {
        return new Verdict(helped, mayAsk, result, newWhy);
    }
}
