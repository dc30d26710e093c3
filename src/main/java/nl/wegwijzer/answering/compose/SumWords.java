package nl.wegwijzer.answering.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import nl.wegwijzer.answering.dialogue.Facts;
import nl.wegwijzer.knowledge.Calculation;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/** The sums of {@link Calculation} with their words in a language. Pure. */
record SumWords(Facts facts, Texts texts, Language language) {

    private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal STEP = BigDecimal.valueOf(5);

    /**
     * {@code hours a week × 52 weeks × amount per paid hour}, at most the highest amount of a year. It holds for somebody who is paid
     * all year (Belastingdienst, "Wat zijn verloonde uren?"), and is rounded to five euros, as the pages do.
     */
    Worked yearly(BigDecimal hours, Calculation.YearlyAmount sum) {
        BigDecimal amount = hours.multiply(WEEKS)
                .multiply(sum.perHour())
                .divide(STEP, 0, RoundingMode.HALF_UP)
                .multiply(STEP)
                .min(sum.mostPerYear());
        return new Worked(
                texts.get("worked", language, plain(hours), euro(amount)),
                texts.get(
                        "worked-calculation",
                        language,
                        plain(hours),
                        plain(WEEKS),
                        euro(sum.perHour()),
                        euro(amount),
                        euro(sum.mostPerYear())));
    }

    /**
     * What the wage of an hour is at an age.
     *
     * @param perHour in euros
     */
    Worked hourly(int age, BigDecimal perHour) {
        return new Worked(
                texts.get("worked-hourly", language, age, euro(perHour)),
                texts.get("worked-hourly-calculation", language, age, euro(perHour)));
    }

    /** {@code hours a week × 52 weeks ÷ 12 months × wage per hour}, rounded to whole euros. */
    Worked wage(BigDecimal hours, BigDecimal perHour, Calculation.MonthlyWage sum) {
        BigDecimal amount = hours.multiply(WEEKS).multiply(perHour).divide(MONTHS, 0, RoundingMode.HALF_UP);
        return new Worked(
                texts.get("worked-wage", language, plain(hours), euro(amount), age(sum.wage())),
                texts.get(
                        "worked-wage-calculation",
                        language,
                        plain(hours),
                        plain(WEEKS),
                        plain(MONTHS),
                        euro(perHour),
                        euro(amount),
                        age(sum.wage())));
    }

    /** {@code hours a week × 52 weeks ÷ 12 months × wage per hour × part}, rounded to whole euros. */
    Worked part(BigDecimal hours, BigDecimal part, BigDecimal perHour, Calculation.PartialWage sum) {
        BigDecimal amount = hours.multiply(WEEKS)
                .multiply(perHour)
                .multiply(part)
                .divide(MONTHS.multiply(WHOLE), 0, RoundingMode.HALF_UP);
        return new Worked(
                texts.get("worked-part", language, plain(hours), plain(part), euro(amount), age(sum.wage())),
                texts.get(
                        "worked-part-calculation",
                        language,
                        plain(hours),
                        plain(WEEKS),
                        plain(MONTHS),
                        euro(perHour),
                        plain(part),
                        euro(amount),
                        age(sum.wage())));
    }

    /** {@code amount × percentage}, at most the highest amount, rounded to whole euros. */
    Worked share(BigDecimal amount, Calculation.Share sum) {
        BigDecimal percent = sum.named() ? facts.percentNamed().orElse(sum.percent()) : sum.percent();
        BigDecimal part = amount.multiply(percent).divide(WHOLE, 0, RoundingMode.HALF_UP);
        BigDecimal paid = sum.most().map(part::min).orElse(part);
        String most = sum.most()
                .map(highest -> " " + texts.get("worked-share-most", language, euro(highest)))
                .orElse("");
        return new Worked(
                texts.get("worked-share", language, plain(percent), euro(amount), euro(paid), most),
                texts.get("worked-share-calculation", language, euro(amount), plain(percent), euro(paid), most));
    }

    /**
     * {@code wage of a month × share for the age × hours ÷ hours of that month, with holiday pay, × part, with the payment for
     * premiums}, rounded to whole euros.
     */
    Worked subsidy(BigDecimal hours, BigDecimal part, BigDecimal share, Calculation.WageSubsidy sum) {
        BigDecimal amount = sum.monthlyWage()
                .multiply(share)
                .multiply(hours)
                .multiply(WHOLE.add(sum.holiday()))
                .multiply(part)
                .multiply(WHOLE.add(sum.premium()))
                .divide(WHOLE.pow(4).multiply(sum.weeklyHours()), 0, RoundingMode.HALF_UP);
        String key = sum.measured() ? "worked-subsidy" : "worked-subsidy-unmeasured";
        return new Worked(
                texts.get(
                        key,
                        language,
                        plain(hours),
                        facts.measuredValue().map(this::plain).orElse(""),
                        euro(amount),
                        age(sum.share())),
                texts.get(
                        "worked-subsidy-calculation",
                        language,
                        euro(sum.monthlyWage()),
                        plain(hours),
                        plain(sum.weeklyHours()),
                        plain(sum.holiday()),
                        plain(part),
                        plain(sum.premium()),
                        euro(amount),
                        age(sum.share()),
                        plain(share),
                        measured(sum)));
    }

    private String measured(Calculation.WageSubsidy sum) {
        return facts.measuredValue()
                .filter(_ -> sum.measured())
                .map(value -> " " + texts.get("worked-subsidy-part", language, plain(value), plain(sum.most())))
                .orElse("");
    }

    private String age(Calculation.ByAge values) {
        return values.isLessAt(facts.age()) ? " " + texts.get("worked-age", language, facts.age()) : "";
    }

    private String plain(BigDecimal number) {
        return format("#,##0.##").format(number);
    }

    private String euro(BigDecimal amount) {
        boolean cents = amount.stripTrailingZeros().scale() > 0;
        return "€ " + format(cents ? "#,##0.00" : "#,##0").format(amount);
    }

    private DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(language.locale()));
    }
}
