package nl.wegwijzer.answering.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
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
    private static final DecimalFormatSymbols DUTCH = DecimalFormatSymbols.getInstance(Locale.of("nl", "NL"));

    /** In euros a year. */
    BigDecimal perYear() {
        BigDecimal amount = hours.multiply(WEEKS).multiply(rate.perHour());
        return amount.divide(STEP, 0, RoundingMode.HALF_UP).multiply(STEP).min(rate.mostPerYear());
    }

    /** The sentence of the answer. */
    String sentence(Texts texts) {
        return texts.get("worked", Language.NL, plain(hours), euro(perYear()));
    }

    /** How it was worked out, for the source. */
    String calculation(Texts texts) {
        return texts.get(
                "worked-calculation",
                Language.NL,
                plain(hours),
                plain(WEEKS),
                euro(rate.perHour()),
                euro(perYear()),
                euro(rate.mostPerYear()));
    }

    private static String plain(BigDecimal number) {
        return new DecimalFormat("#,##0.##", DUTCH).format(number);
    }

    private static String euro(BigDecimal amount) {
        boolean cents = amount.stripTrailingZeros().scale() > 0;
        return "€ " + new DecimalFormat(cents ? "#,##0.00" : "#,##0", DUTCH).format(amount);
    }
}
