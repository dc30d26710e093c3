package nl.wegwijzer.knowledge.lint;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.curated.CuratedFile;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.Line;
import nl.wegwijzer.knowledge.loading.PageFile;
import nl.wegwijzer.knowledge.loading.References;

/**
 * WW017: the words are spelt right. What the word list does not know may be put together of words that it does know, stand in the
 * thesaurus, or be listed in {@code woorden.yaml}. Names, which begin with a capital, are not looked at, and neither are questions:
 * employers make typing errors.
 */
final class Spelling implements Rule {

    /** Shorter ones are mostly abbreviations. */
    private static final int LETTERS_LEAST = 4;

    private static final int SUGGESTIONS_MAX = 3;
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}[\\p{Ll}'’-]*\\p{Ll}(?![\\p{L}\\p{N}])");
    private static final Pattern ADDRESS = Pattern.compile("\\S+\\.(?:nl|com|org|eu)\\b\\S*|\\S+@\\S+");

    @Override
    public void check(Content content, LocalDate today, Consumer<Fault> faults) {
        Set<String> ours = explained(content);
        ours.addAll(content.words().map(item -> item.texts("goed")).orElse(List.of()));
        DutchSpelling spelling = DutchSpelling.with(ours);
        Prose.readable(content.pages())
                .forEach(page -> dutch(page)
                        .forEach(line -> words(line.text())
                                .filter(word -> !spelling.knows(word))
                                .forEach(word -> faults.accept(fault(page, line, word, spelling)))));
    }

    private static Fault fault(PageFile page, Line line, String word, DutchSpelling spelling) {
        List<String> suggestions = spelling.near(word);
        String near = String.join(", ", suggestions.subList(0, Math.min(SUGGESTIONS_MAX, suggestions.size())));
        return near.isEmpty()
                ? Fault.of(page.path(), line.number(), "WW017.unknown", word)
                : Fault.of(page.path(), line.number(), "WW017.near", word, near);
    }

    /** The Dutch that a reader sees: short answer, headings and text. */
    static Stream<Line> dutch(PageFile page) {
        return Stream.concat(
                Prose.shortAnswers(page).stream().limit(1),
                page.sections().stream()
                        .flatMap(section -> Stream.concat(
                                Stream.of(new Line(section.line(), section.heading())), section.prose().stream())));
    }

    /** The words of a line in small letters, each once, without names. */
    static Stream<String> words(String text) {
        String plain =
                References.PARAMETER.matcher(References.withoutLinks(text)).replaceAll(" ");
        return WORD.matcher(ADDRESS.matcher(plain).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() >= LETTERS_LEAST)
                .distinct();
    }

    /** The words of the thesaurus: each is explained there. */
    static Set<String> explained(Content content) {
        return content.terms().filter(file -> file.faults().isEmpty()).flatMap(CuratedFile::root).stream()
                .flatMap(root -> root.items().stream())
                .flatMap(term -> Stream.of(
                                Stream.of(term.get("term").text()),
                                term.texts("synoniemen").stream(),
                                term.texts("afkortingen").stream())
                        .flatMap(texts -> texts))
                .flatMap(Spelling::words)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
