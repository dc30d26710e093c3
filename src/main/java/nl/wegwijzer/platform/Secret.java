package nl.wegwijzer.platform;

/** A secret of the configuration, such as a key; prints as dots, so that it stands in no log. */
public record Secret(String value) {

    /** Public and of this name, so that the binding of properties finds it. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** Whether there is one. */
    public boolean isSet() {
        return !value.isBlank();
    }

    @Override
    public String toString() {
        return isSet() ? "•••" : "";
    }
}
