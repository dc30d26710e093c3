package nl.wegwijzer.channels.telegram;

/** A secret that prints as dots, such as the token of the bot. */
record Token(String value) {

    boolean isSet() {
        return !value.isBlank();
    }

    @Override
    public String toString() {
        return isSet() ? "•••" : "";
    }
}
