package nl.wegwijzer.answering.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import nl.wegwijzer.knowledge.Section;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/**
 * A year's amount worked out for the hours that the employer named:
 *
 * <pre>hours a week × 52 weeks × amount per paid hour, at most the highest amount of a year</pre>
 *
 * This is how the Belastingdienst pays the loonkostenvoordelen (Wet tegemoetkomingen loondomein, articles 2.9, 2.13 and 2.17; paid
 * hours: "Wat zijn verloonde uren?"). It holds for somebody who is paid all year, and is rounded to five euros, as the pages do. Only
 * sections that name their amounts with {@code reken} are worked out.
 *
 * @param hours a week
 * @param rate  of the section
 */
record Worked(BigDecimal hours, Section.Rate rate) {

    private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
    private static final BigDecimal STEP = BigDecimal.valueOf(5);

    /** In euros a year. */
    BigDecimal perYear() {
        BigDecimal amount = hours.multiply(WEEKS).multiply(rate.perHour());
        return amount.divide(STEP, 0, RoundingMode.HALF_UP).multiply(STEP).min(rate.mostPerYear());
    }

    /** Whether a curated point says the same amount already, as the example of a page does. */
    boolean isIn(String point) {
        return point.contains(euro(perYear(), Language.NL)) && point.contains(plain(hours, Language.NL) + " uur");
    }

    /** The sentence of the answer. */
    String sentence(Texts texts, Language language) {
        return texts.get("worked", language, plain(hours, language), euro(perYear(), language));
    }

    /** How it was worked out, for the source. */
    String calculation(Texts texts, Language language) {
        return texts.get(
                "worked-calculation",
                language,
                plain(hours, language),
                plain(WEEKS, language),
                euro(rate.perHour(), language),
                euro(perYear(), language),
                euro(rate.mostPerYear(), language));
    }

    private static String plain(BigDecimal number, Language language) {
        return format("#,##0.##", language).format(number);
    }

    private static String euro(BigDecimal amount, Language language) {
        boolean cents = amount.stripTrailingZeros().scale() > 0;
        return "€ " + format(cents ? "#,##0.00" : "#,##0", language).format(amount);
    }

    private static DecimalFormat format(String pattern, Language language) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(language.locale()));
    }
}
