package nl.wegwijzer.privacy.patterns;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijzer.privacy.Redactor;

/**
 * Recognises personal data by form: e-mail, IBAN (mod 97), BSN (eleven-test), telephone, date of birth, street with number,
 * and names by {@link Names}. A postcode alone stays, since it tells the region and not the person; behind a house number it goes.
 * The word before a number ("bsn", "tel.") goes with it: left alone it would only make the question look like one about numbers.
 */
public final class PatternRedactor implements Redactor {

    private static final int WIDE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What is no house number: "onderweg 5 minuten". */
    private static final String NO_MEASURE =
            "(?!\\s?(?:uur|uren|jaar|jaren|euro|%|procent|maand|maanden|weken|week|dagen|dag|minuten|mensen|man|personen|keer|km|kilometer|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))";

    /** One kind of personal data: what it looks like, what settles it, and the word that takes its place. */
    private record Rule(Kind kind, Pattern form, Predicate<String> settles, String replacement) {

        static Rule form(Kind kind, String expression, String replacement) {
            return new Rule(kind, Pattern.compile(expression, WIDE), _ -> true, replacement);
        }

        static Rule checked(Kind kind, String expression, Predicate<String> settles, String replacement) {
            return new Rule(kind, Pattern.compile(expression, WIDE), settles, replacement);
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.form(
                    Kind.EMAIL,
                    "(?:\\be-?mail(?:adres)?[:\\s]+(?:is\\s+)?)?[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+",
                    "[e-mailadres]"),
            Rule.checked(
                    Kind.IBAN,
                    "(?:\\biban\\W{0,3}(?:is\\s+)?)?(?<waarde>\\b[a-z]{2}\\d{2}(?:[ .-]?[a-z0-9]{4}){2,7}(?:[ .-]?[a-z0-9]{1,3})?)\\b",
                    CheckDigits::iban,
                    "[rekeningnummer]"),
            Rule.form(
                    Kind.BIRTH_DATE,
                    "(?:geboren(?:\\s+op)?|geboortedatum:?|geb\\.?|born(?:\\s+on)?|date of birth:?)\\s+(?:is\\s+)?\\d{1,2}[-/ .](?:\\d{1,2}|[a-z]{3,9})[-/ .]\\d{2,4}\\b",
                    "[geboortedatum]"),
            Rule.form(
                    Kind.BIRTH_DATE,
                    "(?<!sinds |per |vanaf |tot |in dienst |since )\\b\\d{1,2}[-/]\\d{1,2}[-/](?:19[3-9]\\d|200\\d|201[01])\\b",
                    "[geboortedatum]"),
            Rule.form(
                    Kind.PHONE,
                    "(?:\\b(?:tel|telefoon|mobiel|nummer)(?:nummer)?[.:]?\\s+(?:is\\s+)?)?(?<![\\d/€])(?:\\+31|0031|\\(?0)[ .-]?(?:\\(0\\)[ .-]?)?[1-9](?:\\)?[ .-]{0,3}\\d){8}(?!\\d)",
                    "[telefoonnummer]"),
            Rule.form(
                    Kind.PHONE,
                    "(?:\\b(?:tel|telefoon|mobiel)(?:nummer)?[.:]?\\s+(?:is\\s+)?)?(?<![\\d\\p{L}])(?:\\+|00)(?!31)[1-9]\\d{0,2}(?:[ .()-]{0,2}\\d){7,11}(?!\\d)",
                    "[telefoonnummer]"),
            Rule.checked(
                    Kind.BSN,
                    "(?:\\b(?:bsn|burgerservicenummer|sofinummer)(?:[- ]?nummer)?\\W{0,3}(?:is\\s+)?)?(?<![\\d,.€])(?<waarde>\\d(?:[ .-]?\\d){7,8})(?!\\d|,\\d)",
                    number -> !number.matches("\\d{1,2}[-./ ]\\d{1,2}[-./ ]\\d{4}") && CheckDigits.bsn(number),
                    "[bsn]"),
            Rule.form(
                    Kind.BSN,
                    "\\b(?:bsn|burgerservicenummer|sofinummer)(?:[- ]?nummer)?\\W{0,3}(?:is\\s+)?\\d[\\d .x*…-]{2,10}[\\dx*…]",
                    "[bsn]"),
            Rule.form(
                    Kind.ADDRESS,
                    "\\b[1-9]\\d{3}\\s?[a-z]{2},?\\s(?:nr\\.?\\s?|huisnummer\\s|nummer\\s)?\\d{1,4}[a-z]?\\b"
                            + NO_MEASURE,
                    "[adres]"),
            Rule.form(
                    Kind.ADDRESS,
                    "\\b(?!(?:onder|terug|heen|om|uit|halver|van|over|werk|leer|zorg)(?:weg|plein)\\b)\\p{L}[\\p{L}'-]*(?:straat|laan|plein|gracht|singel|dijk|kade|steeg|hof|plantsoen|dreef|weg)\\s+(?:nr\\.?\\s?|nummer\\s)?\\d{1,4}(?:\\s?[a-z]|-\\d{1,3})?\\b"
                            + NO_MEASURE,
                    "[adres]"),
            Rule.checked(
                    Kind.ADDRESS,
                    "\\b(?:laan|plein|weg|straat|hof|kade) (?:van|der|den|het|de)(?: (?:de|den|der|het))? \\p{L}[\\p{L}'-]+ \\d{1,4}[a-z]?\\b"
                            + NO_MEASURE,
                    found -> found.chars().anyMatch(Character::isUpperCase),
                    "[adres]"));

    private final Names names;

    public PatternRedactor(Names names) {
        this.names = names;
    }

    @Override
    public Redacted redact(String text) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        String masked = text;
        for (Rule rule : RULES) {
            masked = applied(rule, masked, found);
        }
        String nameless = names.mask(masked);
        if (!nameless.equals(masked)) {
            found.add(Kind.PERSON_NAME);
        }
        return new Redacted(nameless, found);
    }

    @Override
    public Optional<String> phone(String text) {
        List<String> numbers = RULES.stream()
                .filter(rule -> rule.kind() == Kind.PHONE)
                .flatMap(rule -> rule.form().matcher(text).results())
                .map(found -> figures(found.group()))
                .distinct()
                .toList();
        return numbers.size() == 1 ? Optional.of(numbers.getFirst()) : Optional.empty();
    }

    /** A Dutch number as it is dialled at home, one abroad with its country. */
    private static String figures(String number) {
        String dialled = number.replace("(0)", "").replaceAll("[^\\d+]", "").replaceFirst("^00", "+");
        return dialled.replaceFirst("^\\+310?", "0");
    }

    private static String applied(Rule rule, String text, Set<Kind> found) {
        StringBuilder masked = new StringBuilder();
        Matcher matcher = rule.form().matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            int end = settledEnd(rule, matcher, text);
            masked.append(text, from, end < 0 ? matcher.end() : matcher.start());
            if (end < 0) {
                from = matcher.end();
                continue;
            }
            found.add(rule.kind());
            masked.append(rule.replacement());
            from = end;
        }
        return masked.append(text.substring(from)).toString();
    }

    /** Where the number ends: a form with spaces may have taken the next word along, so shorter ones are tried too. */
    private static int settledEnd(Rule rule, Matcher matcher, String text) {
        boolean labelled = matcher.namedGroups().containsKey("waarde");
        int start = labelled ? matcher.start("waarde") : matcher.start();
        int end = labelled ? matcher.end("waarde") : matcher.end();
        while (end > start) {
            if (rule.settles().test(text.substring(start, end))) {
                return end;
            }
            int space = text.lastIndexOf(' ', end - 1);
            end = space > start ? space : start;
        }
        return -1;
    }
}
