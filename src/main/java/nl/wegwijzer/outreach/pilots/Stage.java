package nl.wegwijzer.outreach.pilots;

import java.util.Optional;

/** How far a pilot is, in order; a pilot that ended early is stopped. */
public enum Stage {
    INTEREST,
    TALK,
    AGREED,
    STARTED,
    EVALUATED,
    STOPPED;

    /** The name in texts and forms, in lower case. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Stage> of(String word) {
        return java.util.Arrays.stream(values())
                .filter(stage -> stage.word().equals(word))
                .findFirst();
    }
}
