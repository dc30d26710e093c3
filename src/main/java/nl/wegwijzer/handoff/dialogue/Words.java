package nl.wegwijzer.handoff.dialogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;

/**
 * The few words that must work whatever else fails, because our own sentences tell people to type them. They stand in the texts
 * under {@code words-..}, separated by bars, and count only when they are all that was typed.
 */
public record Words(Texts texts) {

    /** Commands that a person may type while an adviser has the talk. */
    private static final Set<String> COMMANDS = Set.of("vergeet", "mijngegevens", "privacy", "stop", "help", "taal");

    public boolean mean(String what, String typed) {
        String letters = letters(typed);
        return phrases(what).anyMatch(words -> letters(words).equals(letters));
    }

    /** Whether one of the phrases stands somewhere in what was typed. */
    public boolean mention(String what, String typed) {
        String letters = " " + letters(typed) + " ";
        return phrases(what).anyMatch(phrase -> letters.contains(" " + letters(phrase) + " "));
    }

    /** Whether it begins with one of the phrases. */
    boolean begin(String what, String typed) {
        String letters = letters(typed) + " ";
        return phrases(what).anyMatch(phrase -> letters.startsWith(letters(phrase) + " "));
    }

    Stream<String> phrases(String what) {
        return Stream.of(Language.values())
                .flatMap(language ->
                        Arrays.stream(texts.get("words-" + what, language).split("\\|", -1)));
    }

    /** The command that was typed in words. */
    public Optional<String> command(String typed) {
        return COMMANDS.stream().filter(command -> mean(command, typed)).findFirst();
    }

    /** The keys under which this module keeps words. */
    public static Set<String> keys() {
        return Stream.concat(
                        COMMANDS.stream(),
                        Stream.of(
                                "person",
                                "back",
                                "yes",
                                "no",
                                "unknown",
                                "keep",
                                "hold",
                                "surely",
                                "place",
                                "correction",
                                "nationwide",
                                "people",
                                "going-on",
                                "question",
                                "question-word",
                                "call",
                                "number",
                                "withdraw",
                                "solved",
                                "tell",
                                "add",
                                "status",
                                "first",
                                "aside-cost",
                                "aside-who",
                                "aside-when",
                                "adjust",
                                "other"))
                .map(what -> "words-" + what)
                .collect(Collectors.toSet());
    }

    /** How many words a text has. */
    static int count(String text) {
        return text.strip().split("\\s+").length;
    }

    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
    }
}
