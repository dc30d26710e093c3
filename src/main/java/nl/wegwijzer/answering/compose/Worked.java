package nl.wegwijzer.answering.compose;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.wegwijzer.answering.dialogue.Facts;
import nl.wegwijzer.knowledge.Calculation;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/**
 * An amount worked out with what the employer named. Only sections that name a sum with {@code reken} are worked out, and only when all
 * figures of it are there; of a wage an age alone gives that of an hour.
 *
 * @param sentence    of the answer
 * @param calculation how it was worked out, for the source
 */
record Worked(String sentence, String calculation) {

    /** An amount for so many hours. */
    private static final Pattern OF_HOURS = Pattern.compile("\\d uur\\b[^€]*€|€.*\\d uur\\b");

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /**
     * Whether curated Dutch words work out the amount for other hours, as the example of a page does.
     *
     * @param example how an example is called
     */
    static boolean isExample(String words, String example) {
        return words.toLowerCase(Locale.ROOT).contains(example)
                || OF_HOURS.matcher(words).find();
    }

    /**
     * Makes the sum; empty when the employer did not name a figure that it needs, or when nothing comes out. Without the hours and with an
     * age it is what the wage of an hour is at that age.
     */
    static Optional<Worked> of(Calculation sum, Facts facts, Texts texts, Language language) {
        SumWords words = new SumWords(facts, texts, language);
        Optional<BigDecimal> hours = facts.hoursPerWeek();
        return switch (sum) {
            case Calculation.Share share -> facts.amountNamed().map(amount -> words.share(amount, share));
            case Calculation.YearlyAmount yearly -> hours.map(named -> words.yearly(named, yearly));
            case Calculation.MonthlyWage wage ->
                wage.wage()
                        .at(facts.age())
                        .flatMap(perHour -> hours.map(named -> words.wage(named, perHour, wage))
                                .or(() -> Optional.ofNullable(facts.age()).map(age -> words.hourly(age, perHour))));
            case Calculation.PartialWage wage ->
                hours.flatMap(named -> facts.measuredValue()
                        .flatMap(part ->
                                wage.wage().at(facts.age()).map(perHour -> words.part(named, part, perHour, wage))));
            case Calculation.WageSubsidy subsidy ->
                hours.flatMap(named -> part(subsidy, facts)
                        .flatMap(part -> subsidy.share()
                                .at(facts.age())
                                .map(share -> words.subsidy(named, part, share, subsidy))));
        };
    }

    /** What the employer can name to have the sum made; empty when nothing is missing. */
    static Optional<String> asking(Calculation sum, Facts facts, Texts texts, Language language) {
        if (facts.areEnoughFor(sum)) {
            return Optional.empty();
        }
        if (sum.needsAmount()) {
            return Optional.of(texts.get("worked-needs-amount", language));
        }
        boolean hours = facts.hoursPerWeek().isEmpty();
        boolean loonwaarde = sum.needsLoonwaarde() && facts.measuredValue().isEmpty();
        String what = hours && loonwaarde ? "both" : hours ? "hours" : "loonwaarde";
        return Optional.of(texts.get("worked-needs-" + what, language));
    }

    /** What is paid of the wage, in percent; nothing for who can do all the work. */
    private static Optional<BigDecimal> part(Calculation.WageSubsidy subsidy, Facts facts) {
        return subsidy.measured()
                ? facts.measuredValue()
                        .map(value -> WHOLE.subtract(value).min(subsidy.most()))
                        .filter(part -> part.signum() > 0)
                : Optional.of(subsidy.most());
    }
}
