package nl.wegwijzer.platform.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a member of staff may do. */
public enum Role {
    /** Handles cases. */
    ADVISER,
    /** Makes campaigns. */
    AMBASSADOR,
    /** Changes knowledge. */
    EDITOR,
    /** Reads the metrics. */
    OPERATOR;

    /** The word in settings, tokens and claims. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word, in any case. */
    public static Optional<Role> fromWord(String word) {
        return Stream.of(values())
                .filter(role -> role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
