package nl.wegwijzer.answering.dialogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wegwijzer.knowledge.Calculation;
import org.jspecify.annotations.Nullable;

/**
 * What was told about the job or the candidate and may change an answer. Nothing here tells who somebody is.
 *
 * @param age      in years, 13 to 69
 * @param hours    a week, above 0 and at most 60
 * @param benefits benefits or registers, by the word of the pages
 * @param contract the form of the contract, by the word of the pages
 * @param hired    when the job began or begins; 1 January when only the year was told
 * @param loonwaarde what somebody can do in percent of a colleague, 1 to 99
 * @param amount   of an order or of costs, in euros, 500 to 100 million; less is a wage
 * @param percent  of such an amount, above 0 and at most 100
 */
public record Facts(
        @Nullable Integer age,
        @Nullable BigDecimal hours,
        List<String> benefits,
        @Nullable String contract,
        @Nullable LocalDate hired,
        @Nullable Integer loonwaarde,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal percent) {

    private static final BigDecimal HOURS_MAX = BigDecimal.valueOf(60);
    private static final BigDecimal AMOUNT_MIN = BigDecimal.valueOf(500);
    private static final BigDecimal AMOUNT_MAX = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Facts {
        benefits = benefits == null ? List.of() : List.copyOf(benefits);
        if (hours != null && (hours.signum() <= 0 || hours.compareTo(HOURS_MAX) > 0)) {
            hours = null;
        }
        if (loonwaarde != null && (loonwaarde < 1 || loonwaarde > 99)) {
            loonwaarde = null;
        }
        if (amount != null && (amount.compareTo(AMOUNT_MIN) < 0 || amount.compareTo(AMOUNT_MAX) > 0)) {
            amount = null;
        }
        if (percent != null && (percent.signum() <= 0 || percent.compareTo(WHOLE) > 0)) {
            percent = null;
        }
    }

    /** Nothing was told. */
    public static Facts none() {
        return new Facts(null, null, List.of(), null, null, null, null, null);
    }

    /** These facts, with what a newer message tells in their place; benefits add up. */
    public Facts and(Facts newer) {
        Set<String> both = new LinkedHashSet<>(benefits);
        both.addAll(newer.benefits);
        return new Facts(
                newer.age == null ? age : newer.age,
                newer.hours == null ? hours : newer.hours,
                List.copyOf(both),
                newer.contract == null ? contract : newer.contract,
                newer.hired == null ? hired : newer.hired,
                newer.loonwaarde == null ? loonwaarde : newer.loonwaarde,
                newer.amount == null ? amount : newer.amount,
                newer.percent == null ? percent : newer.percent);
    }

    /** These facts without some benefits. */
    Facts without(List<String> some) {
        return new Facts(
                age,
                hours,
                benefits.stream().filter(benefit -> !some.contains(benefit)).toList(),
                contract,
                hired,
                loonwaarde,
                amount,
                percent);
    }

    public Optional<BigDecimal> hoursPerWeek() {
        return Optional.ofNullable(hours);
    }

    /** The loonwaarde, in percent. */
    public Optional<BigDecimal> measuredValue() {
        return Optional.ofNullable(loonwaarde).map(BigDecimal::valueOf);
    }

    /** Whether all figures are there that a sum needs; without an age it is made for somebody of full age. */
    public boolean areEnoughFor(Calculation sum) {
        return (!sum.needsHours() || hours != null)
                && (!sum.needsLoonwaarde() || loonwaarde != null)
                && (!sum.needsAmount() || amount != null);
    }

    public Optional<BigDecimal> amountNamed() {
        return Optional.ofNullable(amount);
    }

    public Optional<BigDecimal> percentNamed() {
        return Optional.ofNullable(percent);
    }

    public Optional<LocalDate> begins() {
        return Optional.ofNullable(hired);
    }
}
