package nl.wegwijzer.conversation;

/** What a person sends. */
public sealed interface Input {

    /** Typed text, as it came; masking happens inside the conversation, before anything is stored. */
    record Text(String text) implements Input {}

    /** A button that was pressed: the value of a {@link Reply.Button}. May be forged. */
    record Button(String value) implements Input {}

    /** A new start, such as /start or opening the page; the payload may be empty. */
    record Start(String payload) implements Input {}

    /** A command such as {@code privacy} or {@code vergeet}, without slash, in lower case; with what followed it. */
    record Command(String name, String rest) implements Input {}

    /** Something this assistant cannot read. */
    record Unsupported(Medium medium) implements Input {}

    /** A place on the map was shared. Where it is stays outside: regions are found by name or postcode. */
    record Location() implements Input {}

    /** What kind of message could not be read. */
    enum Medium {
        PHOTO,
        VOICE,
        DOCUMENT,
        CONTACT,
        STICKER,
        OTHER
    }
}
