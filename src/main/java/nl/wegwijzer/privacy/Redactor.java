package nl.wegwijzer.privacy;

import java.util.Optional;
import java.util.Set;

/** Recognises personal data in what people type and masks it. Pure and thread-safe; takes at most a few milliseconds. */
public interface Redactor {

    /** What kind of personal data was recognised. */
    enum Kind {
        BSN,
        IBAN,
        PHONE,
        EMAIL,
        ADDRESS,
        BIRTH_DATE,
        PERSON_NAME
    }

    /**
     * Text without personal data.
     *
     * @param text  the text in which each finding is replaced by a word in brackets, such as {@code [naam]}
     * @param found what was found; empty when the text is unchanged
     */
    record Redacted(String text, Set<Kind> found) {
        public Redacted {
            found = Set.copyOf(found);
        }
    }

    /** Masks a text. */
    Redacted redact(String text);

    /**
     * The telephone number in a text, for who was asked for one: its figures, with a plus before them when it is abroad.
     *
     * @return empty when there is none or more than one, and from who masks without knowing what a number looks like
     */
    default Optional<String> phone(String text) {
        return Optional.empty();
    }
}
