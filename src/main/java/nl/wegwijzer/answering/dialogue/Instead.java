package nl.wegwijzer.answering.dialogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.WordFile;

/**
 * Puts one kind of person in the place of another in the question of the talk: "krijg ik subsidie voor een jongen met wajong", then "en als
 * hij bijstand heeft?" asks for subsidy for a boy with bijstand. Behind the whole question the old kind would speak as loud as the new one.
 * Which words name a kind stands in {@code zoeken/gegevens.yaml}. Pure and thread-safe.
 */
final class Instead {

    /** How kinds that exclude each other are named: who has another benefit, who is of another group. */
    private final List<Collection<Pattern>> dimensions;

    private final Pattern added;
    private final Pattern denied;

    private Instead(List<Collection<Pattern>> dimensions, Pattern added, Pattern denied) {
        this.dimensions = List.copyOf(dimensions);
        this.added = added;
        this.denied = denied;
    }

    /** Reads the words of the folder, or the packaged ones when the folder has none. */
    static Instead read(ContentFolder folder) {
        WordFile file = WordFile.read(folder, "gegevens");
        Map<String, Pattern> benefits = FactPatterns.named(file, "uitkering");
        // Who asks about the register asks about that, whatever benefit comes next.
        benefits.keySet().removeAll(file.list("onderwerp"));
        return new Instead(
                List.of(benefits.values(), FactPatterns.named(file, "groep").values()),
                FactPatterns.anyOf(file.list("erbij")),
                FactPatterns.anyOf(file.list("niet")));
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

    private Optional<String> question(Collection<Pattern> kinds, String running, String message) {
        List<Pattern> before = named(kinds, running);
        List<Pattern> now = named(kinds, message);
        List<Pattern> fresh =
                now.stream().filter(kind -> !before.contains(kind)).toList();
        boolean both = added.matcher(message).find()
                || (fresh.size() < now.size() && !denied.matcher(message).find());
        if (fresh.size() != 1 || before.size() != 1 || both) {
            return Optional.empty();
        }
        return fresh.getFirst()
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .map(words -> before.getFirst().matcher(running).replaceAll(Matcher.quoteReplacement(words)));
    }

    private static List<Pattern> named(Collection<Pattern> kinds, String text) {
        return kinds.stream().filter(kind -> kind.matcher(text).find()).toList();
    }
}
