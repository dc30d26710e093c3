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
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Calculation;
import nl.wegwijzer.knowledge.Section;

/**
 * The attribute {@code reken} of a heading: the form of a sum, then the parameters it is made with. What differs by age stands last and is
 * named without the age: {@code minimumloon.uurloon} for {@code minimumloon.uurloon-15} and all others up to {@code -21}.
 *
 * @param form  what is worked out
 * @param names of the parameters, as many as the form asks for
 */
public record Reckoning(Form form, List<String> names) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** A form of sum, by the word in the page. */
    public enum Form {
        /** Amount per hour, highest amount in a year. */
        JAARBEDRAG(2, false),
        /** Wage per hour by age. */
        MAANDLOON(0, true),
        /** The same of which somebody who is measured gets a part. */
        LOONDISPENSATIE(0, true),
        /** The percentage of an amount; a percentage that the employer names goes before it. */
        DEEL(1, false),
        /** The percentage of the costs that is paid, and the highest amount. */
        VERGOEDING(2, false),
        /** Wage of a month, hours a week of it, holiday pay, payment for premiums, highest part; share by age. */
        LOONKOSTENSUBSIDIE(5, true),
        /** The same while nothing was measured, with the part that is paid then instead of the highest. */
        FORFAIT(5, true);

        private final int single;
        private final boolean byAge;

        Form(int single, boolean byAge) {
            this.single = single;
            this.byAge = byAge;
        }

        private int names() {
            return byAge ? single + 1 : single;
        }
    }

    public Reckoning {
        names = List.copyOf(names);
    }

    /** Reads the attribute; empty when it names no form, or too many or too few parameters. */
    public static Optional<Reckoning> of(List<String> values) {
        return Arrays.stream(Form.values())
                .filter(form -> values.size() == form.names() + 1)
                .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(values.getFirst()))
                .map(form -> new Reckoning(form, values.subList(1, values.size())))
                .findFirst();
    }

    /** The names that are no parameter. */
    public List<String> missing(Parameters parameters) {
        Stream<String> single = single().filter(name -> parameters.find(name).isEmpty());
        Stream<String> byAge = byAge().filter(name -> ages(name, parameters).isEmpty());
        return Stream.concat(single, byAge).toList();
    }

    private Stream<String> single() {
        return names.stream().limit(form.single);
    }

    private Stream<String> byAge() {
        return names.stream().skip(form.single);
    }

    /** The sum, of which the parameters are looked up once; it is none on a day for which one of them is not known. */
    Section.Sum in(Parameters parameters) {
        List<Parameter> single =
                single().flatMap(name -> parameters.find(name).stream()).toList();
        NavigableMap<Integer, Parameter> byAge = new TreeMap<>();
        byAge().forEach(name -> byAge.putAll(ages(name, parameters)));
        boolean complete = missing(parameters).isEmpty();
        return day -> complete ? on(day, single, byAge) : Optional.empty();
    }

    private Optional<Calculation> on(LocalDate day, List<Parameter> single, NavigableMap<Integer, Parameter> byAge) {
        List<BigDecimal> amounts =
                single.stream().flatMap(parameter -> amount(parameter, day)).toList();
        NavigableMap<Integer, BigDecimal> ages = new TreeMap<>();
        byAge.forEach((age, parameter) -> amount(parameter, day).forEach(amount -> ages.put(age, amount)));
        return amounts.size() < single.size() || ages.size() < byAge.size()
                ? Optional.empty()
                : Optional.of(sum(amounts, ages));
    }

    private Calculation sum(List<BigDecimal> amounts, NavigableMap<Integer, BigDecimal> ages) {
        return switch (form) {
            case JAARBEDRAG -> new Calculation.YearlyAmount(amounts.getFirst(), amounts.getLast());
            case MAANDLOON -> new Calculation.MonthlyWage(new Calculation.ByAge(ages));
            case LOONDISPENSATIE -> new Calculation.PartialWage(new Calculation.ByAge(ages));
            case DEEL -> new Calculation.Share(amounts.getFirst(), true, Optional.empty());
            case VERGOEDING -> new Calculation.Share(amounts.getFirst(), false, Optional.of(amounts.getLast()));
            case LOONKOSTENSUBSIDIE, FORFAIT -> {
                // The parameters name the shares of the young; who is older has the whole wage.
                ages.put(ages.lastKey() + 1, WHOLE);
                yield new Calculation.WageSubsidy(
                        amounts.getFirst(),
                        amounts.get(1),
                        amounts.get(2),
                        amounts.getLast(),
                        form == Form.LOONKOSTENSUBSIDIE,
                        amounts.get(3),
                        new Calculation.ByAge(ages));
            }
        };
    }

    private static Stream<BigDecimal> amount(Parameter parameter, LocalDate day) {
        return parameter.on(day).stream().map(value -> value.written().number());
    }

    /** The parameters that are named like this with an age behind it. */
    private static NavigableMap<Integer, Parameter> ages(String name, Parameters parameters) {
        Pattern aged = Pattern.compile(Pattern.quote(name) + "-(\\d\\d)");
        NavigableMap<Integer, Parameter> ages = new TreeMap<>();
        parameters.byName().forEach((each, parameter) -> {
            Matcher matcher = aged.matcher(each);
            if (matcher.matches()) {
                ages.put(Integer.valueOf(matcher.group(1)), parameter);
            }
        });
        return ages;
    }
}
