package nl.wegwijzer.knowledge.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.curated.Fault;
import nl.wegwijzer.knowledge.curated.Item;
import nl.wegwijzer.knowledge.loading.Content;
import nl.wegwijzer.knowledge.loading.Line;
import nl.wegwijzer.knowledge.loading.PageFile;

/**
 * A Dutch word that a reader sees, in small letters. Names, which begin with a capital, are none.
 *
 * @param path the file it stands in
 * @param line its line there
 */
record Word(String path, int line, String text) {

    /** Shorter ones are mostly abbreviations. */
    private static final int LETTERS_LEAST = 4;

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}[\\p{Ll}'’-]*\\p{Ll}(?![\\p{L}\\p{N}])");
    private static final Pattern ADDRESS = Pattern.compile("\\S+\\.(?:nl|com|org|eu)\\b\\S*|\\S+@\\S+");

    /** A fault at the word, see {@link Fault#of}. */
    Fault fault(String key, Object... arguments) {
        return Fault.of(path, line, key, arguments);
    }

    /** The words of short answers, headings and text, once for each line. */
    static Stream<Word> in(Content content) {
        return Prose.readable(content.pages())
                .flatMap(page -> Stream.concat(headings(page), Prose.dutch(page))
                        .flatMap(line -> of(line.text()).map(word -> new Word(page.path(), line.number(), word))));
    }

    private static Stream<Line> headings(PageFile page) {
        return page.sections().stream().map(section -> new Line(section.line(), section.heading()));
    }

    /** The words of the terms: a page that uses one shows its explanation. It does not for a synonym, which may mean more than that. */
    static Set<String> explained(Content content) {
        return terms(content, "afkortingen");
    }

    /** All words of the thesaurus that are written as they should be. */
    static Set<String> inThesaurus(Content content) {
        return terms(content, "afkortingen", "synoniemen");
    }

    private static Set<String> terms(Content content, String... lists) {
        return content.terms().map(Item::items).orElse(List.of()).stream()
                .flatMap(term -> Stream.concat(
                        Stream.of(term.get("term").text()),
                        Stream.of(lists).flatMap(list -> term.texts(list).stream())))
                .flatMap(Word::of)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<String> of(String text) {
        return WORD.matcher(ADDRESS.matcher(Prose.plain(text, " ")).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() >= LETTERS_LEAST)
                .distinct();
    }
}
