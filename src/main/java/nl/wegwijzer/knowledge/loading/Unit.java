package nl.wegwijzer.knowledge.loading;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.platform.Language;

/** The unit of a parameter, by the Dutch word in its file; it decides how the value reads. */
public enum Unit {
    EURO,
    PROCENT,
    UREN,
    MINUTEN,
    DAGEN,
    WEKEN,
    MAANDEN,
    JAREN,
    LEEFTIJD,
    PERSONEN,
    GETAL,
    DATUM,
    JAARTAL;

    /** How a value that is not null reads, such as {@code € 1,01} or {@code 6 maanden}. */
    String format(Item value, Language language) {
        return this == DATUM ? date(value.date(), language) : format(value.number(), language);
    }

    private String format(BigDecimal value, Language language) {
        return switch (this) {
            case EURO -> "€ " + number(value, value.stripTrailingZeros().scale() > 0 ? "#,##0.00" : "#,##0", language);
            case PROCENT -> number(value, "#,##0.##", language) + "%";
            case UREN -> counted(value, language, "uur", "uur", "hour", "hours");
            case MINUTEN -> counted(value, language, "minuut", "minuten", "minute", "minutes");
            case DAGEN -> counted(value, language, "dag", "dagen", "day", "days");
            case WEKEN -> counted(value, language, "week", "weken", "week", "weeks");
            case MAANDEN -> counted(value, language, "maand", "maanden", "month", "months");
            case JAREN, LEEFTIJD -> counted(value, language, "jaar", "jaar", "year", "years");
            case PERSONEN -> counted(value, language, "persoon", "personen", "person", "people");
            case GETAL -> number(value, "#,##0.##", language);
            case JAARTAL, DATUM -> value.toPlainString();
        };
    }

    /** Whether a reader takes it for something that he gets, pays or must keep to; a day or year of the past is not. */
    boolean isAmount() {
        return this != DATUM && this != JAARTAL;
    }

    private static String counted(
            BigDecimal value, Language language, String one, String many, String oneEnglish, String manyEnglish) {
        boolean single = value.compareTo(BigDecimal.ONE) == 0;
        String word = switch (language) {
            case NL -> single ? one : many;
            case EN -> single ? oneEnglish : manyEnglish;
        };
        return number(value, "#,##0.##", language) + " " + word;
    }

    private static String number(BigDecimal value, String pattern, Language language) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(language.locale())).format(value);
    }

    private static String date(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(date);
    }
}
