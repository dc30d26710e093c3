package nl.wegwijzer.answering.wording;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wegwijzer.conversation.Reply;

/** What a model may say: only what stands in the cited passages, with their numbers, in bounds. Pure. */
final class WordingGuard {

    private static final Pattern MARK = Pattern.compile("\\[(\\d{1,3})]");
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern LINK =
            Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+|\\b[\\w-]+\\.(?:nl|com|org|eu)\\b");
    private static final Pattern WORD_FIGURE = Pattern.compile(
            "(?i)\\b(?:één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|twaalf)\\s+(?:procent|euro|weken|maanden|jaar|uur|dagen)\\b");

    private WordingGuard() {}

    /** The name of the first fault; empty when the text may be sent. */
    static Optional<String> fault(String text, Reply curated, int max) {
        String allowed = curated.text() + " "
                + curated.sources().stream()
                        .map(source -> source.title() + " " + source.passage())
                        .collect(Collectors.joining(" "));
        if (text.isBlank()) {
            return Optional.of("empty");
        }
        if (text.length() > max) {
            return Optional.of("too_long");
        }
        if (!marksKnown(text, curated.sources().size())) {
            return Optional.of("unknown_source");
        }
        if (!subset(FIGURE, MARK.matcher(text).replaceAll(""), allowed)) {
            return Optional.of("invented_figure");
        }
        if (!subset(WORD_FIGURE, text, allowed)) {
            return Optional.of("invented_figure");
        }
        if (!subset(LINK, text, allowed)) {
            return Optional.of("invented_link");
        }
        return Optional.empty();
    }

    /** At least one mark, and none that points at nothing. */
    private static boolean marksKnown(String text, int sources) {
        Matcher marks = MARK.matcher(text);
        boolean any = false;
        while (marks.find()) {
            int mark = Integer.parseInt(marks.group(1));
            if (mark < 1 || mark > sources) {
                return false;
            }
            any = true;
        }
        return any;
    }

    private static boolean subset(Pattern pattern, String text, String allowed) {
        return all(pattern, allowed).containsAll(all(pattern, text));
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().toLowerCase(java.util.Locale.ROOT));
        }
        return found;
    }
}
