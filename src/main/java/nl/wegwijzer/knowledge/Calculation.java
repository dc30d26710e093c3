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
        return !(this instanceof YearlyAmount);
    }

    /** Whether it is made with the loonwaarde. */
    default boolean needsLoonwaarde() {
        return this instanceof WageSubsidy subsidy && subsidy.measured();
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
