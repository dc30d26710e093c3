package nl.wegwijzer.answering.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.wegwijzer.conversation.Reply;

/**
 * What a model may say: only what stands in the passage that the line cites. In this order: every mark points at a source; every
 * figure, percentage, date, number in words and link, and every name of a scheme, is in the cited passage; most of the words are,
 * so that nothing else is slipped in and no other language is spoken; no right is promised; the year is named; it is short and
 * plain. One fault, and the curated answer is sent instead.
 *
 * @param names the names of schemes, in lower case
 */
record WordingGuard(GuardRules rules, Supplier<Set<String>> names) {

    private static final Pattern MARK = Pattern.compile("\\[(\\d{1,3})]");
    private static final Pattern STEP = Pattern.compile("^\\d\\. ");
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,:]\\d+)*(?:\\s?%)?");
    private static final Pattern LINK = Pattern.compile(
            "\\b(?:https?://|www\\.)\\S+|\\b[\\w-]+\\.(?:nl|com|org|eu|be|de|io|net|info)\\b|\\S+@\\S+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!])\\s+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** Words that begin alike count as the same: {@code betaalt} and {@code betalen}. */
    private static final int BEGIN = 4;

    private static final double WORDS_SHARE = 0.6;

    /** The name of the first fault; empty when the text may be sent. */
    Optional<String> fault(String text, Reply curated, int max) {
        if (text.isBlank()) {
            return Optional.of("empty");
        }
        if (text.length() > max) {
            return Optional.of("too_long");
        }
        if (!marksKnown(text, curated.sources().size())) {
            return Optional.of("unknown_source");
        }
        List<String> around = new ArrayList<>(List.of(passage(curated, 0)));
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            List<String> cited = MARK.matcher(line)
                    .results()
                    .map(mark -> passage(curated, Integer.parseInt(mark.group(1)) - 1))
                    .toList();
            if (!cited.isEmpty()) {
                around = new ArrayList<>(cited);
            }
            Optional<String> fault = fault(plain(line), String.join("\n", around), year(curated));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return yearMissing(text, curated) ? Optional.of("year_missing") : Optional.empty();
    }

    private Optional<String> fault(String line, String passage, String year) {
        if (!in(passage + " " + year, FIGURE, line) || !in(passage, rules.counts(), line)) {
            return Optional.of("invented_figure");
        }
        if (!in(passage, LINK, line)) {
            return Optional.of("invented_link");
        }
        if (names.get().stream().anyMatch(name -> says(line, name) && !passage.contains(name))) {
            return Optional.of("invented_scheme");
        }
        if (!in(passage, rules.promises(), line)) {
            return Optional.of("promise");
        }
        if (share(line, passage) < WORDS_SHARE) {
            return Optional.of("off_passage");
        }
        boolean hard =
                SENTENCE_END.splitAsStream(line).anyMatch(sentence -> SPACE.split(sentence).length > rules.wordsMax());
        return hard ? Optional.of("too_hard") : Optional.empty();
    }

    private static String passage(Reply curated, int source) {
        Reply.Source cited = curated.sources().get(source);
        return (cited.title() + "\n" + cited.passage()).toLowerCase(Locale.ROOT);
    }

    private static String plain(String line) {
        return MARK.matcher(STEP.matcher(line).replaceFirst("")).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** At least one mark, and none that points at nothing. */
    private static boolean marksKnown(String text, int sources) {
        List<Integer> marks = MARK.matcher(text)
                .results()
                .map(mark -> Integer.parseInt(mark.group(1)))
                .toList();
        return !marks.isEmpty() && marks.stream().allMatch(mark -> mark >= 1 && mark <= sources);
    }

    /** The curated answer names the year of its amounts; then the other must too. */
    private static boolean yearMissing(String text, Reply curated) {
        String year = year(curated);
        return !year.isEmpty() && curated.text().contains(year) && !text.contains(year);
    }

    private static String year(Reply curated) {
        return curated.asOf() == null ? "" : Integer.toString(curated.asOf().getYear());
    }

    private static boolean in(String passage, Pattern pattern, String line) {
        return found(pattern, passage).containsAll(found(pattern, line));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> SPACE.matcher(found).replaceAll(found.endsWith("%") ? "" : " "))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean says(String line, String name) {
        int at = line.indexOf(name);
        return at >= 0 && (at == 0 || !Character.isLetter(line.charAt(at - 1)));
    }

    /** The share of the words that the passage has too; all of it when every word says nothing by itself. */
    private double share(String line, String passage) {
        Set<String> known = begins(passage);
        Set<String> said = begins(line);
        return said.isEmpty()
                ? 1
                : (double) said.stream().filter(known::contains).count() / said.size();
    }

    private Set<String> begins(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> !rules.smallWords().contains(word))
                .map(word -> word.substring(0, Math.min(BEGIN, word.length())))
                .collect(Collectors.toSet());
    }
}
