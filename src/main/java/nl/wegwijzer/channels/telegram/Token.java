package nl.wegwijzer.channels.telegram;

/** A secret that prints as dots, such as the token of the bot. */
record Token(String value) {

    /** Public, so that the binding of properties finds it. */
    public static Token of(String value) {
        return new Token(value);
    }

    boolean isSet() {
        return !value.isBlank();
    }

    @Override
    public String toString() {
        return isSet() ? "•••" : "";
    }
}
