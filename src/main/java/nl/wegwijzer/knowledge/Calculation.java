package nl.wegwijzer.knowledge;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sum that can be made with figures of the employer, with the amounts of one day in it. Each form follows a rule of law. */
public sealed interface Calculation {

    /** Whether it is another amount for the young. */
    default boolean dependsOnAge() {
        return switch (this) {
            case YearlyAmount _, Share _ -> false;
            case MonthlyWage _, PartialWage _, WageSubsidy _ -> true;
        };
    }

    /** Whether it is made with the hours a week. */
    default boolean needsHours() {
        return !needsAmount();
    }

    /** Whether it is made with the loonwaarde, or with what somebody can do otherwise measured. */
    default boolean needsLoonwaarde() {
        return switch (this) {
            case PartialWage _ -> true;
            case WageSubsidy subsidy -> subsidy.measured();
            case YearlyAmount _, MonthlyWage _, Share _ -> false;
        };
    }

    /** Whether it is made with an amount that the employer names. */
    default boolean needsAmount() {
        return this instanceof Share;
    }

    /**
     * An amount per paid hour, paid once a year, as the loonkostenvoordelen are (Wet tegemoetkomingen loondomein, articles 2.9, 2.13 and
     * 2.17).
     *
     * @param perHour     in euros
     * @param mostPerYear in euros for one employee in a calendar year
     */
    record YearlyAmount(BigDecimal perHour, BigDecimal mostPerYear) implements Calculation {}

    /**
     * The statutory minimum wage of a month, without holiday pay (Wet minimumloon en minimumvakantiebijslag, articles 8 and 9).
     *
     * @param wage in euros an hour
     */
    record MonthlyWage(ByAge wage) implements Calculation {}

    /**
     * The wage of a month with loondispensatie, without holiday pay: the part of the statutory minimum wage that fits the measured
     * performance (Wajong, article 2:20).
     *
     * @param wage in euros an hour
     */
    record PartialWage(ByAge wage) implements Calculation {}

    /**
     * A part of an amount that the employer names: what an order asks for social return, what is paid of his costs.
     *
     * @param percent of the amount
     * @param named   whether another percentage that the employer names takes its place, as his contract may say
     * @param most    in euros; empty when there is no highest amount
     */
    record Share(BigDecimal percent, boolean named, Optional<BigDecimal> most) implements Calculation {}

    /**
     * Loonkostensubsidie of a month for a job that begins now (Participatiewet, article 10d, paragraphs 4 and 5; Regeling
     * loonkostensubsidie Participatiewet 2021, article 1).
     *
     * @param monthlyWage the statutory minimum wage of a month in euros, for somebody of full age
     * @param weeklyHours the hours a week of that month
     * @param holiday     holiday pay, in percent of the wage
     * @param most        the highest part that is paid, or what is paid while nothing was measured, in percent of wage with holiday pay
     * @param measured    whether the part follows from the measured loonwaarde
     * @param premium     what is paid for the employer's contributions, in percent of the subsidy
     * @param share       of the wage, in percent
     */
    record WageSubsidy(
            BigDecimal monthlyWage,
            BigDecimal weeklyHours,
            BigDecimal holiday,
            BigDecimal most,
            boolean measured,
            BigDecimal premium,
            ByAge share)
            implements Calculation {}

    /** A value that goes up with the age; who is of the last age or older, or whose age is not known, has the last one. */
    record ByAge(NavigableMap<Integer, BigDecimal> values) {

        public ByAge {
            values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
        }

        /** The value at an age; empty for who is younger than the youngest. */
        public Optional<BigDecimal> at(@Nullable Integer age) {
            Map.Entry<Integer, BigDecimal> entry = age == null ? values.lastEntry() : values.floorEntry(age);
            return Optional.ofNullable(entry).map(Map.Entry::getValue);
        }

        /** Whether somebody of an age has less than who is older. */
        public boolean isLessAt(@Nullable Integer age) {
            return age != null && age < values.lastKey();
        }
    }
}
