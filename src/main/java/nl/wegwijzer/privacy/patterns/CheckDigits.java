package nl.wegwijzer.privacy.patterns;

import java.math.BigInteger;
import java.util.Locale;

/** The check digits of Dutch numbers. */
final class CheckDigits {

    private static final int BSN_LENGTH = 9;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private CheckDigits() {}

    /** The eleven-test of the BSN (Besluit BSN, bijlage): 9·d1 + 8·d2 + … + 2·d8 − d9 is a multiple of eleven. */
    static boolean bsn(String written) {
        String digits = written.replaceAll("\\D", "");
        if (digits.length() == BSN_LENGTH - 1) {
            digits = "0" + digits;
        }
        if (digits.length() != BSN_LENGTH || digits.chars().distinct().count() == 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < BSN_LENGTH; i++) {
            int weight = i == BSN_LENGTH - 1 ? -1 : BSN_LENGTH - i;
            sum += weight * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == 0;
    }

    /** ISO 13616: the number of country and check digits moved to the end, letters as 10 to 35, is 1 modulo 97. */
    static boolean iban(String written) {
        String compact = written.replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
        String turned = compact.substring(4) + compact.substring(0, 4);
        StringBuilder number = new StringBuilder();
        turned.chars().forEach(c -> number.append(Character.digit(c, 36)));
        return new BigInteger(number.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
