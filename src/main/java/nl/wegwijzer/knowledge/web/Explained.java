package nl.wegwijzer.knowledge.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wegwijzer.knowledge.Term;

/**
 * A word of the thesaurus that a page uses.
 *
 * @param explanation one line in plain Dutch
 */
record Explained(String term, String explanation) {

    /** The words that a page uses, in the order of the thesaurus, without the one that it is called after. */
    static List<Explained> in(PageOnDay page, List<Term> terms) {
        String text = Stream.concat(
                        Stream.of(page.shortAnswer()), page.sections().stream().map(PageOnDay.Part::text))
                .flatMap(Explained::lines)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return terms.stream()
                .filter(term -> !term.term().equalsIgnoreCase(page.title()))
                .filter(term -> Stream.concat(Stream.of(term.term()), term.abbreviations().stream())
                        .anyMatch(word -> uses(text, word.toLowerCase(Locale.ROOT))))
                .map(term -> new Explained(term.term(), term.explanation()))
                .toList();
    }

    private static Stream<String> lines(PageOnDay.Text text) {
        return Stream.of(Stream.of(text.lead()), text.points().stream(), text.steps().stream())
                .flatMap(lines -> lines);
    }

    /** Also in the plural. Few of the words are anywhere in the text, and only those are worth an expression. */
    private static boolean uses(String text, String word) {
        return text.contains(word)
                && Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(word) + "(?:en|s|'s|’s)?(?![\\p{L}\\p{N}-])")
                        .matcher(text)
                        .find();
    }
}
