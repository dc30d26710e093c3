package nl.wegwijzer.languagemodel;

import dev.langchain4j.model.output.TokenUsage;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many tokens may still be used today, and what they cost. Counted in this process; a restart begins anew. Thread-safe. */
final class Budget {

    private static final double MILLION = 1_000_000;

    private final Clock clock;
    private final long daily;
    private final double priceIn;
    private final double priceOut;
    private final MeterRegistry meters;
    private LocalDate day;
    private long used;

    /**
     * @param priceIn  euros for a million tokens in
     * @param priceOut euros for a million tokens out
     */
    Budget(Clock clock, long daily, BigDecimal priceIn, BigDecimal priceOut, MeterRegistry meters) {
        this.clock = clock;
        this.daily = daily;
        this.priceIn = priceIn.doubleValue() / MILLION;
        this.priceOut = priceOut.doubleValue() / MILLION;
        this.meters = meters;
        this.day = LocalDate.now(clock);
    }

    /** Tokens of one question and its answer. */
    record Used(int in, int out) {

        private static final int LETTERS_IN_A_TOKEN = 3;

        /** What the server says; where it says nothing, a guess that is rather too high, so that the budget holds. */
        static Used of(@Nullable TokenUsage told, String asked, String said) {
            Integer in = told == null ? null : told.inputTokenCount();
            Integer out = told == null ? null : told.outputTokenCount();
            return new Used(
                    in == null ? 1 + asked.length() / LETTERS_IN_A_TOKEN : in,
                    out == null ? 1 + said.length() / LETTERS_IN_A_TOKEN : out);
        }
    }

    synchronized boolean spent() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(day)) {
            day = today;
            used = 0;
        }
        return used >= daily;
    }

    synchronized void use(Used tokens) {
        used += (long) tokens.in() + tokens.out();
        meters.counter("wegwijzer.model.tokens", "direction", "in").increment(tokens.in());
        meters.counter("wegwijzer.model.tokens", "direction", "out").increment(tokens.out());
        meters.counter("wegwijzer.model.cost.euros").increment(tokens.in() * priceIn + tokens.out() * priceOut);
    }
}
