package nl.wegwijzer.editing;

import nl.wegwijzer.knowledge.Switching;
import nl.wegwijzer.privacy.Redactor;

/** Why an editor switches something off, as it was typed: {@value #MIN} to {@value #MAX} characters. */
record Reason(String typed) {

    private static final int MIN = 3;
    private static final int MAX = 150;

    boolean fits() {
        return typed.strip().length() >= MIN && typed.length() <= MAX;
    }

    /** Without personal data. */
    String masked(Redactor redactor) {
        String masked = redactor.redact(typed.strip()).text();
        return masked.substring(0, Math.min(Switching.REASON_MAX, masked.length()));
    }
}
