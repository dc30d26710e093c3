package nl.wegwijzer.answering.compose;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wegwijzer.conversation.Reply;

/**
 * No figure, link or date in an answer that is not in a passage it cites. The numbers of sources and steps, and the year the answer
 * is of, are no claims. Pure.
 */
public final class Grounding {

    private static final Pattern NO_CLAIM = Pattern.compile("\\[\\d{1,2}]|(?m)^\\d{1,2}\\. ");
    private static final Pattern CLAIM =
            Pattern.compile("(?:https?://|www\\.)\\S+|\\b[\\w-]++\\.(?:nl|com|org|eu)\\b|\\d++(?:[.,:]\\d++)*");

    private Grounding() {}

    /** The lines of an answer that claim something that no cited passage says; empty when all is well. */
    public static List<String> ungrounded(Reply answer) {
        Set<String> said = claims(answer.sources().stream()
                .map(source -> source.title() + "\n" + source.passage())
                .collect(Collectors.joining("\n")));
        if (answer.asOf() != null) {
            said.add(Integer.toString(answer.asOf().getYear()));
        }
        return answer.text()
                .lines()
                .filter(line -> !said.containsAll(claims(line)))
                .toList();
    }

    /** The answer without such lines, and then not complete; the answer itself when all is well. */
    static Reply only(Reply answer) {
        List<String> wrong = ungrounded(answer);
        return wrong.isEmpty()
                ? answer
                : new Reply(
                        answer.kind(),
                        answer.text()
                                .lines()
                                .filter(line -> !wrong.contains(line))
                                .collect(Collectors.joining("\n")),
                        answer.sources(),
                        answer.buttons(),
                        false,
                        answer.asOf(),
                        answer.mode());
    }

    private static Set<String> claims(String text) {
        return CLAIM.matcher(NO_CLAIM.matcher(text).replaceAll("").toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
