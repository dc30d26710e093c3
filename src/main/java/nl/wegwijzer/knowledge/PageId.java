package nl.wegwijzer.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** The id of a page: the name of its file or folder, in lower case with dashes. */
public record PageId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PageId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A page id is lower-case words with dashes: " + value);
        }
    }

    /** The id that a text is; empty when it cannot be one. */
    public static Optional<PageId> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PageId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
