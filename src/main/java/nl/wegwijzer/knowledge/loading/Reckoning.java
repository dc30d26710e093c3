package nl.wegwijzer.knowledge.loading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijzer.knowledge.Calculation;

/**
 * The attribute {@code reken} of a heading: the form of a sum, then the parameters it is made with. What differs by age is named without
 * the age: {@code minimumloon.uurloon} for {@code minimumloon.uurloon-15} and all others up to {@code -21}.
 *
 * @param form  what is worked out
 * @param names of the parameters, as many as the form asks for
 */
public record Reckoning(Form form, List<String> names) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** A form of sum, by the word in the page. */
    public enum Form {
        /** Amount per hour, highest amount in a year. */
        JAARBEDRAG(2, -1),
        /** Wage per hour by age. */
        MAANDLOON(1, 0),
        /** Wage of a month, hours a week of it, holiday pay, payment for premiums, share by age, highest part. */
        LOONKOSTENSUBSIDIE(6, 4),
        /** The same while nothing was measured: last the part that is paid then. */
        FORFAIT(6, 4);

        private final int count;
        private final int byAge;

        Form(int count, int byAge) {
            this.count = count;
            this.byAge = byAge;
        }
    }

    public Reckoning {
        names = List.copyOf(names);
    }

    /** Reads the attribute; empty when it names no form, or too many or too few parameters. */
    public static Optional<Reckoning> of(List<String> values) {
        return Arrays.stream(Form.values())
                .filter(form -> values.size() == form.count + 1)
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(values.getFirst()))
                .map(form -> new Reckoning(form, values.subList(1, values.size())))
                .findFirst();
    }

    /** The names that are no parameter. */
    public List<String> missing(Parameters parameters) {
        return names.stream()
                .filter(name -> names.indexOf(name) == form.byAge
                        ? ages(name, parameters).isEmpty()
                        : parameters.find(name).isEmpty())
                .toList();
    }

    /** The sum with the amounts of a day; empty when one of them is not known for that day. */
    Optional<Calculation> on(LocalDate day, Parameters parameters) {
        List<BigDecimal> single = names.stream()
                .filter(name -> names.indexOf(name) != form.byAge)
                .flatMap(name -> amount(name, day, parameters).stream())
                .toList();
        Optional<NavigableMap<Integer, BigDecimal>> ages =
                form.byAge < 0 ? Optional.of(new TreeMap<>()) : byAge(names.get(form.byAge), day, parameters);
        boolean known = single.size() == form.count - (form.byAge < 0 ? 0 : 1);
        return ages.filter(_ -> known).map(values -> sum(single, values));
    }

    private Calculation sum(List<BigDecimal> single, NavigableMap<Integer, BigDecimal> ages) {
        return switch (form) {
            case JAARBEDRAG -> new Calculation.YearlyAmount(single.getFirst(), single.getLast());
            case MAANDLOON -> new Calculation.MonthlyWage(new Calculation.ByAge(ages));
            case LOONKOSTENSUBSIDIE, FORFAIT -> {
                // The parameters name the shares of the young; who is older has the whole wage.
                ages.put(ages.lastKey() + 1, WHOLE);
                yield new Calculation.WageSubsidy(
                        single.getFirst(),
                        single.get(1),
                        single.get(2),
                        single.getLast(),
                        form == Form.LOONKOSTENSUBSIDIE,
                        single.get(3),
                        new Calculation.ByAge(ages));
            }
        };
    }

    private static Optional<NavigableMap<Integer, BigDecimal>> byAge(
            String name, LocalDate day, Parameters parameters) {
        NavigableMap<Integer, String> ages = ages(name, parameters);
        NavigableMap<Integer, BigDecimal> values = new TreeMap<>();
        ages.forEach((age, each) -> amount(each, day, parameters).ifPresent(amount -> values.put(age, amount)));
        return ages.isEmpty() || values.size() < ages.size() ? Optional.empty() : Optional.of(values);
    }

    /** The parameters that are named like this with an age behind it. */
    private static NavigableMap<Integer, String> ages(String name, Parameters parameters) {
        Pattern aged = Pattern.compile(Pattern.quote(name) + "-(\\d\\d)");
        NavigableMap<Integer, String> ages = new TreeMap<>();
        for (String each : parameters.byName().keySet()) {
            Matcher matcher = aged.matcher(each);
            if (matcher.matches()) {
                ages.put(Integer.valueOf(matcher.group(1)), each);
            }
        }
        return ages;
    }

    private static Optional<BigDecimal> amount(String name, LocalDate day, Parameters parameters) {
        return parameters
                .find(name)
                .flatMap(parameter -> parameter.on(day))
                .map(value -> value.written().number());
    }
}
