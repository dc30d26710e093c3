package nl.wegwijzer.conversation;

import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * In which language somebody writes: by the alphabet, else by a vote of small words. Models for language recognition do worse on
 * the few words that people type on a phone; without a clear vote nothing is decided. Pure and thread-safe.
 */
final class Tongues {

    /** A word with a figure in it is none, or the letters of a code would vote. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int CLEAR = 2;

    private final Set<String> dutch;
    private final Set<String> english;
    private final List<Other> others;

    /** A language that is not spoken here, and what is said in it. */
    private record Other(@Nullable String script, String letters, Set<String> words, String sentence) {}

    private Tongues(Set<String> dutch, Set<String> english, List<Other> others) {
        this.dutch = dutch;
        this.english = english;
        this.others = others;
    }

    static Tongues read(ContentFolder folder) {
        WordFile small = WordFile.read(folder, "kleine-woorden");
        List<Other> others = WordFile.read(folder, "talen").content().values().stream()
                .map(Map.class::cast)
                .map(Tongues::other)
                .toList();
        return new Tongues(new HashSet<>(small.list("nederlands")), new HashSet<>(small.list("engels")), others);
    }

    private static Other other(Map<?, ?> raw) {
        Object script = raw.get("schrift");
        Object letters = raw.get("letters");
        Set<String> words = raw.get("woorden") instanceof List<?> list
                ? new HashSet<>(list.stream().map(String::valueOf).toList())
                : Set.of();
        return new Other(
                script == null ? null : script.toString(),
                letters == null ? "" : letters.toString(),
                words,
                String.valueOf(raw.get("zin")));
    }

    /** The spoken language in which a text clearly is written; empty for a few words, or another language. */
    Optional<Language> spoken(String text) {
        List<String> words = split(text);
        long forDutch = votes(words, dutch);
        long forEnglish = votes(words, english);
        if (forEnglish >= CLEAR && forEnglish > forDutch) {
            return Optional.of(Language.EN);
        }
        return forDutch >= CLEAR && forDutch > forEnglish ? Optional.of(Language.NL) : Optional.empty();
    }

    /** What to say to somebody who writes in a language that is not spoken here; empty when it is, or when it is not clear. */
    Optional<String> politeNo(String text) {
        return byScript(text).or(() -> byWords(split(text))).map(Other::sentence);
    }

    private Optional<Other> byScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        return others.stream()
                .filter(other -> other.script() != null)
                .filter(other -> 2 * lettersOf(text, other.script()) > letters)
                .filter(other -> other.letters().isEmpty()
                        || text.toLowerCase(Locale.ROOT)
                                .chars()
                                .anyMatch(c -> other.letters().indexOf(c) >= 0))
                .findFirst();
    }

    private static long lettersOf(String text, @Nullable String script) {
        UnicodeScript wanted = UnicodeScript.valueOf(String.valueOf(script));
        return text.codePoints()
                .filter(Character::isLetter)
                .filter(point -> UnicodeScript.of(point) == wanted)
                .count();
    }

    /** More votes than Dutch and English together, and either two of them or every word. */
    private Optional<Other> byWords(List<String> words) {
        long spoken = votes(words, dutch) + votes(words, english);
        return others.stream()
                .filter(other -> votes(words, other.words()) > spoken)
                .filter(other -> votes(words, other.words()) >= Math.min(CLEAR, words.size()))
                .max(java.util.Comparator.comparingLong(other -> votes(words, other.words())));
    }

    private static long votes(List<String> words, Set<String> of) {
        return words.stream().filter(of::contains).count();
    }

    private static List<String> split(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
