package nl.wegwijzer.privacy.patterns;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.wegwijzer.privacy.Redactor;

/**
 * Recognises personal data by form: e-mail, IBAN (mod 97), BSN (eleven-test), telephone, date of birth, street with number,
 * and names by {@link Names}. A postcode alone stays, since it tells the region and not the person.
 */
public final class PatternRedactor implements Redactor {

    private static final int WIDE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** One kind of personal data: what it looks like, what settles it, and the word that takes its place. */
    private record Rule(Kind kind, Pattern form, Predicate<String> settles, String replacement) {}

    private static final List<Rule> RULES = List.of(
            new Rule(Kind.EMAIL, Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"), _ -> true, "[e-mailadres]"),
            new Rule(
                    Kind.IBAN,
                    Pattern.compile("\\b[a-z]{2}\\d{2}(?:[ ]?[a-z0-9]{4}){2,7}(?:[ ]?[a-z0-9]{1,3})?\\b", WIDE),
                    CheckDigits::iban,
                    "[rekeningnummer]"),
            new Rule(
                    Kind.BIRTH_DATE,
                    Pattern.compile(
                            "(?:geboren(?:\\s+op)?|geboortedatum:?|geb\\.?|born(?:\\s+on)?)\\s+\\d{1,2}[-/ .](?:\\d{1,2}|[a-z]{3,9})[-/ .]\\d{2,4}\\b",
                            WIDE),
                    _ -> true,
                    "[geboortedatum]"),
            new Rule(
                    Kind.BSN,
                    Pattern.compile("(?<![\\d,.€])\\d(?:[ .-]?\\d){7,8}(?!\\d|,\\d)"),
                    CheckDigits::bsn,
                    "[bsn]"),
            new Rule(
                    Kind.BSN,
                    Pattern.compile(
                            "\\b(?:bsn|burgerservicenummer|sofinummer)\\W{0,3}(?:is\\s+)?\\d[\\d .x*…]{2,11}", WIDE),
                    _ -> true,
                    "[bsn]"),
            new Rule(
                    Kind.PHONE,
                    Pattern.compile("(?<![\\d/])(?:\\+31|0031|0)[ -]?(?:\\(0\\)[ -]?)?[1-9](?:[ -]?\\d){8}(?!\\d)"),
                    _ -> true,
                    "[telefoonnummer]"),
            new Rule(
                    Kind.ADDRESS,
                    Pattern.compile(
                            "\\b\\p{L}[\\p{L}'-]*(?:straat|laan|plein|gracht|singel|dijk|kade|steeg|hof|plantsoen|dreef|weg)\\s+\\d{1,4}(?:\\s?[a-z])?\\b(?!\\s?(?:uur|jaar|euro|%))",
                            WIDE),
                    _ -> true,
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
            masked = rule.form().matcher(masked).replaceAll(match -> replaced(rule, match, found));
        }
        String nameless = names.mask(masked);
        if (!nameless.equals(masked)) {
            found.add(Kind.PERSON_NAME);
        }
        return new Redacted(nameless, found);
    }

    private static String replaced(Rule rule, MatchResult match, Set<Kind> found) {
        if (!rule.settles().test(match.group())) {
            return java.util.regex.Matcher.quoteReplacement(match.group());
        }
        found.add(rule.kind());
        return rule.replacement();
    }
}
