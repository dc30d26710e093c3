package nl.wegwijzer.platform;

import java.util.Locale;

/** The languages in which Wegwijzer answers. */
public enum Language {
    NL,
    EN;

    /** The ISO 639-1 code in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How numbers and days are written. */
    public Locale locale() {
        return switch (this) {
            case NL -> Locale.of("nl", "NL");
            case EN -> Locale.UK;
        };
    }

    /** Reads an IETF tag such as {@code en-GB}; anything that is not English reads as Dutch. */
    public static Language fromTag(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("en") ? EN : NL;
    }
}
