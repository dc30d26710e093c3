package nl.wegwijzer.answering.dialogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.WordFile;
import org.jspecify.annotations.Nullable;

/** Recognises facts in the words of a message by the patterns of {@code zoeken/gegevens.yaml}. Pure and thread-safe. */
public final class FactPatterns {

    static final String VALUE = "waarde";

    private final List<Pattern> age;
    private final List<Pattern> hours;
    private final Map<String, Pattern> benefits;
    private final Map<String, Pattern> contracts;
    private final List<Pattern> hired;
    private final List<Pattern> loonwaarde;
    private final List<Pattern> amount;
    private final List<Pattern> percent;
    private final List<Pattern> another;
    private final List<List<String>> months;

    private FactPatterns(WordFile file) {
        this.age = patterns(file.list("leeftijd"));
        this.hours = patterns(file.list("uren"));
        this.benefits = named(file, "uitkering");
        this.contracts = named(file, "contract");
        this.hired = patterns(file.list("in_dienst"));
        this.loonwaarde = patterns(file.list("loonwaarde"));
        this.amount = patterns(file.list("bedrag"));
        this.percent = patterns(file.list("deel"));
        this.another = patterns(file.list("ander"));
        this.months = List.of(file.list("maanden"), file.list("maanden_en"));
    }

    /** Reads the patterns of the folder, or the packaged ones when the folder has none. */
    public static FactPatterns read(ContentFolder folder) {
        return new FactPatterns(WordFile.read(folder, "gegevens"));
    }

    static List<Pattern> patterns(List<String> expressions) {
        return expressions.stream()
                .map(expression -> anyOf(List.of(expression)))
                .toList();
    }

    /** One pattern for several expressions, none of which names a part. */
    static Pattern anyOf(List<String> expressions) {
        return Pattern.compile(String.join("|", expressions), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The patterns of a group of the file, by name and in its order. */
    static Map<String, Pattern> named(WordFile file, String key) {
        Map<String, Pattern> byName = new LinkedHashMap<>();
        file.lists(key).forEach((name, expressions) -> byName.put(name, anyOf(expressions)));
        return byName;
    }

    /** What a message tells. */
    public Facts in(String text) {
        return new Facts(
                number(age, text),
                decimal(hours, text),
                names(benefits, text).toList(),
                names(contracts, text).findFirst().orElse(null),
                first(hired, text).flatMap(this::day).orElse(null),
                number(loonwaarde, text),
                first(amount, text).map(FactPatterns::euros).orElse(null),
                decimal(percent, text));
    }

    /** Whether a message brings another candidate into the talk. */
    boolean bringsAnother(String text) {
        return first(another, text).isPresent();
    }

    private static @Nullable BigDecimal decimal(List<Pattern> patterns, String text) {
        return first(patterns, text)
                .map(found -> new BigDecimal(found.group(VALUE).replace(',', '.')))
                .orElse(null);
    }

    /** "180.000", "185k": points part thousands, and a letter stands for three noughts. */
    private static BigDecimal euros(Matcher found) {
        BigDecimal value = new BigDecimal(found.group(VALUE).replaceAll("[. ]", ""));
        return part(found, "duizend").isPresent() ? value.movePointRight(3) : value;
    }

    private static @Nullable Integer number(List<Pattern> patterns, String text) {
        return first(patterns, text)
                .map(found -> Integer.valueOf(found.group(VALUE)))
                .orElse(null);
    }

    static Optional<Matcher> first(List<Pattern> patterns, String text) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .findFirst();
    }

    private static Stream<String> names(Map<String, Pattern> patterns, String text) {
        return patterns.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(text).find())
                .map(Map.Entry::getKey);
    }

    /** A day that does not exist, such as 31 February, is not a fact. */
    private Optional<LocalDate> day(Matcher found) {
        try {
            int month = part(found, "maand").map(this::month).orElse(1);
            int day = part(found, "dag").map(Integer::valueOf).orElse(1);
            return Optional.of(LocalDate.of(Integer.parseInt(found.group("jaar")), month, day));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<String> part(Matcher found, String name) {
        return found.namedGroups().containsKey(name) ? Optional.ofNullable(found.group(name)) : Optional.empty();
    }

    private int month(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        String word = written.toLowerCase(Locale.ROOT);
        return months.stream()
                        .mapToInt(names -> names.indexOf(word))
                        .filter(place -> place >= 0)
                        .findFirst()
                        .orElse(0)
                + 1;
    }
}
