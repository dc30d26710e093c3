package nl.wegwijzer.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of a page: the name of its file or folder, in lower case with dashes. */
public record PageId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PageId {
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("A page id is lower-case words with dashes: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
