package nl.wegwijzer.knowledge.lint;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.platform.ContentFolder.ContentFile;

/** WW007: no citizen service number, bank account, mobile phone or e-mail address of a person in any file. */
final class NoPersonalData implements Rule {

    private static final Pattern URL = Pattern.compile("https?://\\S+");
    private static final Pattern NINE_DIGITS = Pattern.compile("(?<![\\d.,])\\d(?:[ .]?\\d){8}(?![\\d.,]\\d|\\d)");
    private static final Pattern IBAN = Pattern.compile("\\b[A-Z]{2}\\d{2} ?(?:[A-Z0-9]{4} ?){2,7}[A-Z0-9]{0,4}\\b");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(?:\\+31|0031|0)[ -]?6(?:[ -]?\\d){8}(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile("([\\w.+-]+)@[\\w-]+(?:\\.[\\w-]+)+");

    /** Of the numbers that are looked for, a citizen service number has the fewest digits. */
    private static final int FEWEST_DIGITS = 9;

    /** How the mailbox of an organisation begins; another name before the at-sign is taken for a person. */
    private static final Set<String> DESKS = Set.of(
            "info",
            "postbus",
            "contact",
            "post",
            "mail",
            "werkgevers",
            "wsp",
            "werk",
            "helpdesk",
            "loket",
            "advies",
            "secretariat",
            "secretariaat",
            "support",
            "aanmelden",
            "ondernemers",
            "klantcontact");

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        content.files().stream().filter(file -> !file.path().endsWith(".csv")).forEach(file -> check(file, faults));
    }

    private static void check(ContentFile file, Consumer<Fault> faults) {
        List<String> lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!mayHold(lines.get(i))) {
                continue;
            }
            String line = URL.matcher(lines.get(i)).replaceAll("");
            int number = i + 1;
            tell(file, number, NINE_DIGITS, line, NoPersonalData::isBsn, "WW007.bsn", faults);
            tell(file, number, IBAN, line, NoPersonalData::isIban, "WW007.iban", faults);
            tell(file, number, MOBILE, line, found -> true, "WW007.phone", faults);
            tell(file, number, EMAIL, line, NoPersonalData::isPerson, "WW007.email", faults);
        }
    }

    /** Most lines have no at-sign and few digits; the patterns are too slow to run over all of them. */
    private static boolean mayHold(String line) {
        return line.indexOf('@') >= 0 || line.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private static void tell(
            ContentFile file,
            int number,
            Pattern pattern,
            String line,
            java.util.function.Predicate<String> really,
            String key,
            Consumer<Fault> faults) {
        // The number itself is not repeated: the message goes to logs.
        pattern.matcher(line)
                .results()
                .map(found -> found.group())
                .filter(really)
                .forEach(found -> faults.accept(Fault.of(file.path(), number, key)));
    }

    /** The eleven-test: the digits times 9, 8 .. 2, and -1, add up to a multiple of eleven. */
    private static boolean isBsn(String found) {
        String digits = found.replaceAll("\\D", "");
        int sum = -Character.digit(digits.charAt(8), 10);
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(digits.charAt(i), 10) * (9 - i);
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }

    /** The check of ISO 13616: moved around and read as one number, the remainder after 97 is 1. */
    private static boolean isIban(String found) {
        String account = found.replace(" ", "");
        StringBuilder number = new StringBuilder();
        for (char c : (account.substring(4) + account.substring(0, 4)).toCharArray()) {
            number.append(Character.digit(c, 36));
        }
        return account.length() >= 15
                && new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).equals(BigInteger.ONE);
    }

    private static boolean isPerson(String found) {
        String mailbox = found.substring(0, found.indexOf('@')).toLowerCase(Locale.ROOT);
        return DESKS.stream().noneMatch(mailbox::startsWith);
    }
}
