package nl.wegwijzer.outreach;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code of a campaign: eight of 22 letters and digits that are not mistaken for one another, so 36 bits, and no vowels, so no
 * words. Read in any case, with or without the dash in the middle.
 */
public record CampaignCode(String value) {

    private static final String LETTERS = "34679CDFGHJKMNPQRTVWXY";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    public CampaignCode {
        if (value.length() != LENGTH || !value.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)) {
            throw new IllegalArgumentException("Not the code of a campaign");
        }
    }

    static CampaignCode random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new CampaignCode(code.toString());
    }

    /** Reads what somebody typed or scanned; absent when it cannot be a code. */
    public static Optional<CampaignCode> parse(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT);
        if (plain.length() == LENGTH + 1 && (plain.charAt(LENGTH / 2) == '-' || plain.charAt(LENGTH / 2) == ' ')) {
            plain = plain.substring(0, LENGTH / 2) + plain.substring(LENGTH / 2 + 1);
        }
        try {
            return Optional.of(new CampaignCode(plain));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    /** How many letters and digits of a text no code has. */
    public static long misread(String text) {
        return text.toUpperCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .filter(letter -> LETTERS.indexOf(letter) < 0)
                .count();
    }

    /** As it is printed: two groups of four. */
    public String readable() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return value;
    }
}
