package nl.wegwijzer.handoff.notify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a case ends, in the Dutch words of the screens and the HTTP interface. */
public enum Ending {
    ANSWERED("beantwoord"),
    APPOINTMENT("afspraak"),
    REFERRED("doorverwezen"),
    NO_REACTION("geen-reactie"),
    OTHER("anders");

    private final String word;

    Ending(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Ending> fromWord(String word) {
        return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Stream.of(values()).map(Ending::word).toList();
    }
}
