package nl.wegwijzer.outreach.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import nl.wegwijzer.outreach.counting.Funnel;
import nl.wegwijzer.outreach.counting.Step;
import org.jspecify.annotations.Nullable;

/** A funnel in the HTTP interface. */
@Schema(description = "What came of a campaign. Null: a number under 3, which is not shown.")
record FunnelView(
        @Schema(description = "About how many different people") @Nullable
        Long people,

        @Schema(description = "How often a page or talk was opened by it") @Nullable
        Long opened,

        @Schema(description = "How many put a question") @Nullable
        Long asked,

        @Schema(description = "How many got an answer with a source") @Nullable
        Long answered,

        @Schema(description = "How many did a check of schemes; left out as long as there is no check in a talk")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Long checked,

        @Schema(description = "How many were handed over to an adviser") @Nullable
        Long handedOver,

        @Schema(description = "How many want to start a pilot") @Nullable
        Long pilotInterest,

        @Schema(description = "How many pilots were agreed") @Nullable
        Long pilotAgreed,

        @Schema(description = "How many pilots started") @Nullable
        Long pilotStarted,

        @Schema(description = "How many people were placed") @Nullable
        Long placed,

        @Schema(description = "The names of what is not shown")
        List<String> hidden) {

    static FunnelView of(Funnel funnel) {
        List<String> hidden = new ArrayList<>();
        if (funnel.people().isEmpty()) {
            hidden.add("people");
        }
        for (Step step : Step.shown()) {
            if (funnel.number(step).isEmpty()) {
                hidden.add(name(step));
            }
        }
        return new FunnelView(
                funnel.people().isPresent() ? funnel.people().getAsLong() : null,
                number(funnel, Step.OPENED),
                number(funnel, Step.ASKED),
                number(funnel, Step.ANSWERED),
                number(funnel, Step.CHECKED),
                number(funnel, Step.HANDED_OVER),
                number(funnel, Step.PILOT_INTEREST),
                number(funnel, Step.PILOT_AGREED),
                number(funnel, Step.PILOT_STARTED),
                number(funnel, Step.PLACED),
                List.copyOf(hidden));
    }

    private static @Nullable Long number(Funnel funnel, Step step) {
        return Step.shown().contains(step) ? funnel.shown().get(step) : null;
    }

    /** The name in the interface, such as {@code handedOver}. */
    private static String name(Step step) {
        StringBuilder name = new StringBuilder();
        for (String word : step.word().split("-", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
