package nl.wegwijzer.answering.dialogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.WordFile;

/**
 * Puts one kind of person in the place of another in the question of the talk: "krijg ik subsidie voor een jongen met wajong", then "en als
 * hij bijstand heeft?" asks for subsidy for a boy with bijstand. Behind the whole question the old kind would speak as loud as the new one.
 * Which words name a kind stands in {@code zoeken/gegevens.yaml}. Pure and thread-safe.
 */
final class Instead {

    /** Kinds that exclude each other: who has another benefit, who is of another group. */
    private final List<Map<String, Pattern>> dimensions;

    private final Pattern added;
    private final Pattern denied;

    private Instead(List<Map<String, Pattern>> dimensions, Pattern added, Pattern denied) {
        this.dimensions = List.copyOf(dimensions);
        this.added = added;
        this.denied = denied;
    }

    /** Reads the words of the folder, or the packaged ones when the folder has none. */
    static Instead read(ContentFolder folder) {
        WordFile file = WordFile.read(folder, "gegevens");
        Map<String, Pattern> benefits = named(file, "uitkering");
        // Who asks about the register asks about that, whatever benefit comes next.
        benefits.keySet().removeAll(file.list("onderwerp"));
        return new Instead(
                List.of(benefits, named(file, "groep")), anyOf(file.list("erbij")), anyOf(file.list("niet")));
    }

    private static Map<String, Pattern> named(WordFile file, String key) {
        Map<String, Pattern> kinds = new LinkedHashMap<>();
        file.lists(key).forEach((name, forms) -> kinds.put(name, anyOf(forms)));
        return kinds;
    }

    private static Pattern anyOf(List<String> forms) {
        return Pattern.compile(String.join("|", forms), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * The question with the new kind in it.
     *
     * @return empty when the message names no one kind that is new, or comes with it besides the old: "hij heeft ook nog wajong"
     */
    Optional<String> question(String running, String message) {
        return dimensions.stream()
                .flatMap(kinds -> question(kinds, running, message).stream())
                .findFirst();
    }

    private Optional<String> question(Map<String, Pattern> kinds, String running, String message) {
        Set<String> before = named(kinds, running);
        Set<String> now = named(kinds, message);
        List<String> fresh = now.stream().filter(kind -> !before.contains(kind)).toList();
        boolean both = added.matcher(message).find()
                || (fresh.size() < now.size() && !denied.matcher(message).find());
        if (fresh.size() != 1 || before.size() != 1 || both) {
            return Optional.empty();
        }
        String words = kind(kinds, fresh.getFirst())
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        return Optional.of(
                kind(kinds, before.iterator().next()).matcher(running).replaceAll(Matcher.quoteReplacement(words)));
    }

    private static Set<String> named(Map<String, Pattern> kinds, String text) {
        return kinds.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Pattern kind(Map<String, Pattern> kinds, String name) {
        return Objects.requireNonNull(kinds.get(name));
    }
}
